import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ChannelMessageView } from "@/lib/contracts/desk/objects";
import { feedWords, memberWords } from "./channel-words";

const POSTED = { uid: "u", at: "2026-04-20T08:00:00.000Z", by_type: "user" as const, by_name: "Mara" };
const CARD = { identifier: "T-12", title: "Draft migration" };
const about = (message: Pick<ChannelMessageView, "kind" | "details">) =>
  renderToStaticMarkup(
    feedWords({ ...POSTED, task_uid: "t", ...message } as ChannelMessageView, { who: "Mara", task: "T-12" }),
  );

it("says of a move from where to where, in the words of the screen", () =>
  expect(about({ kind: "task_status_changed", details: { ...CARD, from: "todo", to: "in_progress" } })).toBe(
    "Mara moved T-12 from To do to In progress",
  ));

it("says nothing of statuses where a task was created or completed", () => {
  expect(about({ kind: "task_created", details: { ...CARD, status: "todo" } })).toBe("Mara created T-12");
  expect(about({ kind: "task_completed", details: { ...CARD, from: "todo", to: "done" } })).toBe(
    "Mara completed T-12",
  );
});

it.each([
  [1, "1 member"],
  [0, "0 members"],
  [1200, "1,200 members"],
])("counts %i as %s", (count, words) => expect(memberWords(count)).toBe(words));
