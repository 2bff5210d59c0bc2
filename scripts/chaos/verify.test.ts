import { expect, it } from "vitest";
import type { ApprovalView } from "@/packages/client/src/types";
import { Findings } from "../testing/findings";
import type { Arrival } from "../testing/webhook-inbox";
import type { Case } from "./case";
import { type Final, verify } from "./verify";

const ARGS = { tool_type: "refund", amount: 40 };
const EDITED = { tool_type: "refund", amount: 20 };

const VIEW = {
  ...{ uid: "u", resolution: "approved", resolved_at: "2026-11-24T10:00:00Z", resolution_note: "Half" },
  ...{
    resolved_by: { type: "user", user_uid: "ann", user_name: "Ann", avatar_url: null },
    tool_args: EDITED,
  },
  execution: { outcome: "succeeded", result: 1, error: null, external_ref: null, executed_at: "…" },
} as unknown as ApprovalView;

const KEPT: Case = {
  ...{ key: "case-0", uid: "u", again: "u", toolArgs: ARGS, answer: VIEW },
  decision: { by: "ann", action: "approve", tool_args: EDITED, resolution_note: "Half" },
  report: { outcome: "succeeded", result: 1 },
};
const FINAL: Final = { detail: { tool_args: EDITED, original_tool_args: ARGS }, view: VIEW };

const arrival = (type: string, resolution: string, tool_args: object): Arrival => ({
  ...{ id: type, type, body: JSON.stringify([type, resolution, tool_args]) },
  data: { uid: "u", version: 1, resolution, resolved_at: null, resolved_by_uid: null, tool_args },
});
const REQUESTED = arrival("approval.requested", "pending", ARGS);
const DECIDED = arrival("approval.decided", "approved", EDITED);
const EXECUTED = arrival("approval.executed", "approved", EDITED);
const TOLD = [REQUESTED, DECIDED, EXECUTED];

type Given = { kept?: Partial<Case>; final?: Final | null; arrivals?: Arrival[] };

/** What is found wrong. */
async function found({ kept, final = FINAL, arrivals = TOLD }: Given = {}): Promise<string[]> {
  const findings = new Findings();
  await verify([{ ...KEPT, ...kept }], arrivals, async () => final, findings);
  return findings.violations.map((violation) => violation.replace("case-0 (u): ", ""));
}

const seen = (view: Partial<ApprovalView>): Final => ({ ...FINAL, view: { ...VIEW, ...view } });

it("finds nothing wrong where all is there and was told, if more than once", async () => {
  expect(await found({ arrivals: [...TOLD, DECIDED] })).toEqual([]);
});

it("finds a request that is lost, and one that was made twice", async () => {
  expect(await found({ final: null })).toEqual(["it was lost"]);
  expect(await found({ kept: { again: "v" } })).toEqual(["its key made two requests"]);
});

it("finds other arguments than were sent, and than were approved", async () => {
  expect(await found({ kept: { toolArgs: { ...ARGS, amount: 41 } } })).toContain("it has other arguments");
  expect(await found({ final: seen({ tool_args: ARGS }) })).toContain("other arguments were approved");
});

it("finds a decision that is lost, and one of somebody else", async () => {
  expect(await found({ final: seen({ resolution: "pending" }) })).toContain(
    "its decision was lost; it is pending",
  );
  expect(await found({ final: seen({ resolved_by: null }) })).toContain("it was decided otherwise");
});

it("finds a waiter without an answer, or with another one", async () => {
  expect(await found({ kept: { answer: undefined as never } })).toEqual([
    "whoever waited for it got no answer",
  ]);
  expect(await found({ kept: { answer: { ...VIEW, tool_args: ARGS } } })).toEqual([
    "whoever waited for it was answered otherwise",
  ]);
});

it("finds an outcome that is lost, or another one", async () => {
  expect(await found({ final: seen({ execution: null }) })).toEqual(["its outcome was lost"]);
  expect(await found({ kept: { report: { outcome: "failed" } } })).toEqual(["it has another outcome"]);
});

it("finds a webhook that never came, one with other content, and two for one event", async () => {
  expect(await found({ arrivals: [REQUESTED, EXECUTED] })).toEqual(["no webhook told of approval.decided"]);
  const other = { ...arrival("approval.decided", "approved", ARGS), body: DECIDED.body };
  expect(await found({ arrivals: [REQUESTED, other, EXECUTED] })).toEqual([
    "approval.decided was told with other content",
  ]);
  expect(await found({ arrivals: [...TOLD, { ...DECIDED, id: "2" }] })).toEqual([
    "two webhooks told of approval.decided",
  ]);
  expect(await found({ arrivals: [...TOLD, { ...DECIDED, body: "2" }] })).toEqual([
    "approval.decided was told in two versions",
  ]);
});
