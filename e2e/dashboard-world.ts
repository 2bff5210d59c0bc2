import { db } from "@/lib/server/db/client";
import type { World } from "@/lib/testing/world";
import type { AgentApi } from "./agent-api";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const refund = (amount: number) => ({ tool_args: { tool_type: "refund", amount } });

/** Requests in every state there is, of several ages, priorities and tools, and who has decided them. */
export async function someWork(world: World, api: AgentApi): Promise<void> {
  const { reviewer, manager } = world.people;
  const ask = (title: string, more: Record<string, unknown> = {}) => api.ask(title, more);
  const uids = (titles: readonly string[], more: Record<string, unknown> = {}) =>
    Promise.all(titles.map((title) => ask(title, more)));

  // What waits, of several ages, and for several reasons.
  const urgent = await uids(["Urgent 1", "Urgent 2", "Urgent 3"], { priority: "urgent" });
  const high = await uids(["High 1", "High 2"], { priority: "high", ...refund(40) });
  const low = await uids(["Low 1", "Low 2", "Low 3"], { priority: "low", due_date: "2020-01-01" });
  const [due] = await uids(["Due today"], { due_date: new Date().toISOString().slice(0, 10) });
  await created([urgent[0], high[0]], 2);
  await created([urgent[1], low[0]], 30);
  await created([low[1]], 24 * 9);
  await api.triage(String(high[1]), { assign_to: { type: "user", user_uid: reviewer.uid } });
  await api.triage(String(due), { assign_to: { type: "user", user_uid: manager.uid } });
  await api.askBack(String(low[2]), "Which invoice?");
  const [held] = await uids(["Held"]);
  // No test takes an hour, so it stays held.
  await db().workTask.updateMany({
    where: { uid: String(held) },
    data: { heldUntil: ago(-1), heldByUserUid: manager.uid, heldDecision: { action: "approve" } },
  });
  await api.addTask("Call Acme", { assign_to: { type: "user", user_uid: reviewer.uid } });

  // What was decided, in each way; some of it twice as long ago as the week that is shown.
  const approved = await uids(["Approved 1", "Approved 2", "Approved 3", "Approved 4"], refund(12));
  const rejected = await uids(["Rejected 1", "Rejected 2"]);
  const before = await uids(["Before 1", "Before 2"]);
  const [edited] = await uids(["Edited"], refund(100));
  const [withdrawn] = await uids(["Withdrawn"]);
  const [expired] = await uids(["Expired"]);
  for (const uid of [...approved, before[0]]) await api.decideAs("manager", String(uid), "approve");
  for (const uid of [...rejected, before[1]]) await api.decideAs("admin", String(uid), "reject");
  await api.change(String(edited), { action: "approve", tool_args: { tool_type: "refund", amount: 90 } });
  await api.withdraw(String(withdrawn), "Paid meanwhile");
  await api.report(String(approved[0]), { outcome: "succeeded" });
  await api.report(String(approved[1]), { outcome: "failed", error: "502" });
  const { updateMany } = db().workTask;
  await updateMany({ where: { uid: String(approved[2]) }, data: { outcomeDueAt: ago(1) } });
  await updateMany({ where: { uid: String(approved[3]) }, data: { reviewMs: 900 } });
  await updateMany({ where: { uid: String(edited) }, data: { reviewMs: 30_000 } });
  await updateMany({
    where: { uid: String(expired) },
    data: { resolution: "expired", resolvedAt: ago(1), canceledAt: ago(1), updatedAt: ago(1) },
  });
  await created(before, 24 * 10);
  await updateMany({ where: { uid: { in: before } }, data: { resolvedAt: ago(24 * 9) } });
}

async function created(uids: readonly (string | undefined)[], hoursAgo: number): Promise<void> {
  const where = { uid: { in: uids.map(String) } };
  await db().workTask.updateMany({ where, data: { createdAt: ago(hoursAgo) } });
}
