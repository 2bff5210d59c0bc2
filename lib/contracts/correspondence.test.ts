import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { COMPARED, CORRESPONDENCES, type Correspondence } from "./correspondence";
import { STATUSES as AGENT_STATUSES } from "./v1-agent/objects";
import { STATUSES as COMPANY_STATUSES } from "./v1-tasks/objects";
import { STATUSES } from "./work-tasks/words";

const cell = (word: string | null) => (word === null ? "not shown" : `\`${word}\``);

const markdownOf = ({ subject, rows }: Correspondence): string =>
  [
    [subject, ...COMPARED],
    ["---", ...COMPARED.map(() => "---")],
    ...rows.map(({ value, words }) => [value, ...words.map(cell)]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** The formatter sets columns one below the other. */
const withoutPadding = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

const tableOf = (subject: string) => CORRESPONDENCES.find((each) => each.subject === subject)?.rows ?? [];
const columnOf = (subject: string, place: number) => tableOf(subject).map(({ words }) => words[place]);

it.each(CORRESPONDENCES.map((each) => [each.subject, each] as const))(
  "4: docs/api.md has the table of %s as the code has it",
  async (_, correspondence) => {
    const text = await readFile(join(import.meta.dirname, "../../docs/api.md"), "utf8");
    expect(withoutPadding(text)).toContain(markdownOf(correspondence));
  },
);

it("4: compares every status, and uses every word of each contract", () => {
  expect(tableOf("Status").map(({ value }) => value)).toEqual([...WORK_TASK_STATUSES]);
  for (const [place, words] of [STATUSES, AGENT_STATUSES, COMPANY_STATUSES].entries()) {
    expect(columnOf("Status", place)).toEqual(expect.arrayContaining([...words]));
  }
});

it("4: hides canceled tasks and all approvals from v1-tasks, and nothing else", () => {
  const hidden = CORRESPONDENCES.flatMap(({ subject, rows }) =>
    rows.filter(({ words }) => words.includes(null)).map(({ value }) => `${subject} ${value}`),
  );
  expect(hidden).toEqual([
    "Status canceled",
    ...["pending", "approved", "rejected", "withdrawn", "expired"].map((value) => `Approval ${value}`),
  ]);
});
