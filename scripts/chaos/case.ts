import { setTimeout as sleep } from "node:timers/promises";
import type { CountersignClient } from "@/packages/client/src/client";
import type { ApprovalView, ExecutionReport } from "@/packages/client/src/types";
import { ask, type Caller, type Reply } from "../testing/ask";
import type { Random } from "../testing/random";

export type Decision = {
  by: string;
  action: "approve" | "reject";
  /** Edited arguments. */
  tool_args?: Record<string, unknown>;
  resolution_note: string;
};

/** What was acknowledged of one request, from its beginning to its end. */
export type Case = {
  key: string;
  toolArgs: Record<string, unknown>;
  uid?: string;
  /** What making it a second time answered. */
  again?: string;
  decision?: Decision;
  /** What the waiter was answered. */
  answer?: ApprovalView;
  report?: ExecutionReport;
};

export type Person = Caller & { uid: string };

export type Stage = { client: CountersignClient; people: readonly Person[] };

const THINK_MS = 300;
const TEXTS = ["paid twice", "Größe: 5 ″ ≤ ½", "退款 🙈", 'a "quoted"\nline \\ and a tab\t', ""];

const argsFrom = (random: Random, tool_type: string): Record<string, unknown> => ({
  tool_type,
  amount: random.below(100_000) / 100,
  note: TEXTS[random.below(TEXTS.length)],
  lines: Array.from({ length: random.below(4) }, () => ({
    id: random.below(2 ** 31),
    open: random.chance(0.5),
  })),
});

/** Whether a refusal says that it is one's own decision that stands, made by a try whose answer was lost. */
function isOwn({ body }: Reply, by: string): boolean {
  const { details = [] } = (body ?? {}) as { details?: Record<string, { user_uid: string } | null>[] };
  const [{ resolved_by = null, held_by = null } = {}] = details;
  return (resolved_by ?? held_by)?.user_uid === by;
}

const RETRY_MS = 200;

/** Decides, again and again until there is an answer. */
async function decide(person: Person, uid: string, decision: Decision, holdSeconds: number): Promise<void> {
  const { by, ...order } = decision;
  for (;;) {
    const body = { ...order, hold_seconds: holdSeconds };
    const reply = await ask(person, "PATCH", `/api/work-tasks/${uid}`, { body }).catch(() => null);
    if (reply?.status === 200) return;
    if (reply?.status === 409 && isOwn(reply, by)) return;
    if (reply && reply.status < 500)
      throw new Error(`A decision was answered ${reply.status} ${JSON.stringify(reply.body)}`);
    await sleep(RETRY_MS);
  }
}

function decisionFrom(random: Random, { uid }: Person): Decision {
  const decision = { by: uid, resolution_note: `Case ${random.below(1000)}` };
  if (random.chance(0.2)) return { ...decision, action: "reject" };
  if (random.chance(0.3)) return { ...decision, action: "approve", tool_args: argsFrom(random, "refund") };
  return { ...decision, action: "approve" };
}

const reportFrom = (random: Random): ExecutionReport =>
  random.chance(0.8)
    ? { outcome: "succeeded", result: argsFrom(random, "done"), external_ref: `re_${random.below(10_000)}` }
    : { outcome: "failed", error: "The bank said no" };

async function decideSomeTime({ people }: Stage, kept: Case, uid: string, random: Random): Promise<void> {
  const person = people[random.below(people.length)];
  if (!person) throw new Error("There is nobody who decides.");
  await sleep(random.next() * THINK_MS);
  const decision = decisionFrom(random, person);
  await decide(person, uid, decision, random.chance(0.25) ? 1 : 0);
  kept.decision = decision;
}

/** One request from its making to its outcome. Whatever the server acknowledges is kept at once. */
export async function runCase(
  stage: Stage,
  key: string,
  random: Random,
  keep: (kept: Case) => void,
): Promise<void> {
  const { client } = stage;
  const kept: Case = { key, toolArgs: argsFrom(random, "refund") };
  keep(kept);
  const request = { title: `Refund ${key}`, reasoning: "Paid twice", tool_args: kept.toolArgs };
  const { uid } = await client.requestApproval(request, { idempotencyKey: key });
  kept.uid = uid;
  const waiting = client.waitForDecision(uid);
  if (random.chance(0.2)) kept.again = (await client.requestApproval(request, { idempotencyKey: key })).uid;
  const [answer] = await Promise.all([waiting, decideSomeTime(stage, kept, uid, random)]);
  kept.answer = answer;
  if (answer.resolution !== "approved") return;
  const report = reportFrom(random);
  await client.reportExecution(uid, report);
  kept.report = report;
}
