import type { Shot } from "./load";
import type { Seeded } from "./seed";

/** How often each side is run: once to warm up, then once a round. */
export const ROUNDS = 4;
const RUNS = ROUNDS + 1;
const MOST_DECISIONS = 800;

const FILTER = "status=todo,in_progress&priority=medium,high,urgent&per_page=25";

export type Operation = {
  name: "list" | "list_page_1000" | "search" | "get" | "create" | "decide" | "dashboard";
  as: "user" | "agent";
  shot: Shot;
  /** How many requests a round takes, where they use something up. */
  amount?: number;
  /** How many ask at once; eight, where it does not say. */
  connections?: number;
};

const reading = (name: Operation["name"], next: () => string): Operation => ({
  name,
  as: "user",
  shot: { method: "GET", next: () => ({ path: next() }) },
});

const BODY = JSON.stringify({
  title: "Send payment reminder to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue and the first reminder was not answered.",
  tool_args: {
    tool_type: "send_email",
    to: ["billing@acme.com"],
    subject: "Invoice",
    body: "Dear team, …".repeat(20),
  },
  trigger: { type: "scheduled" },
});

const DECISION = JSON.stringify({ action: "approve", resolution_note: "Looks good" });

/** What is measured. Every decision takes an approval of its own, so both sides draw from one list. */
export function operationsOf({ pending }: Seeded, deepPage: number): Operation[] {
  const left = [...pending];
  let count = 0;
  const step = () => {
    count += 7;
    return count;
  };
  const someUid = () => pending[step() % pending.length] ?? "";
  const nextPending = () => {
    const uid = left.pop();
    if (uid === undefined) throw new Error("The benchmark ran out of pending approvals; give more --tasks.");
    return uid;
  };
  return [
    reading("list", () => `/api/work-tasks?${FILTER}`),
    reading("list_page_1000", () => `/api/work-tasks?${FILTER}&page=${deepPage}`),
    reading("search", () => `/api/work-tasks?q=customer+${step() % 997}&per_page=25`),
    reading("get", () => `/api/work-tasks/${someUid()}`),
    { ...reading("dashboard", () => REPORT), connections: 1 },
    {
      name: "create",
      as: "agent",
      shot: { method: "POST", next: () => ({ path: "/api/approvals", body: BODY }) },
    },
    {
      name: "decide",
      as: "user",
      amount: Math.min(MOST_DECISIONS, Math.floor(pending.length / (2 * RUNS + 2))),
      shot: { method: "PATCH", next: () => ({ path: `/api/work-tasks/${nextPending()}`, body: DECISION }) },
    },
  ];
}

/** All panels of the dashboard at once, over its longest range and the one before. */
const REPORT = "/api/dashboard/report?range=90d";

export const FILTERED_LIST = `/api/work-tasks?${FILTER}`;
