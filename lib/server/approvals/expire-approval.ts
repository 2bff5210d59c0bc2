import type { Instant } from "@/lib/domain/work-task";
import { appendSystemChanges } from "../change-log/append";
import { inTransaction, sql, type Tx } from "../db/pool";
import { log } from "../log";
import { recordResolution } from "./record-resolution";
import { expireIfOverdue, markOverdue, selectExpiring, type TaskKey } from "./resolve-sql";

const now = (): Instant => new Date().toISOString();

/** Ends a request whose time is over, as a decision does. False: its time is not over, or it is decided, or being decided. */
export async function expire(tx: Tx, task: TaskKey): Promise<boolean> {
  const at = now();
  const expired = await expireIfOverdue(tx, task, at);
  if (!expired) return false;
  await recordResolution(tx, null, { ...task, ...expired, at, verdict: "expire", note: null });
  return true;
}

/**
 * Does what was settled when the request was asked for, once its time is over: it expires, or is marked as overdue.
 * Does nothing early, and nothing where a decision was made in time and can still be taken back: that one stands.
 */
export async function expireApproval(task: TaskKey): Promise<void> {
  await inTransaction(async (tx) => {
    if (await expire(tx, task)) return;
    const at = now();
    const marked = await markOverdue(tx, task, at);
    if (!marked) return;
    const { version, expiresAt } = marked;
    await appendSystemChanges(tx, { ...task, version, at }, [
      { action: "overdue", details: { expires_at: expiresAt } },
    ]);
  });
}

const AT_ONCE = 100;

/** Does it for all whose job is late or lost, as with a process that was killed while it ran it. */
export async function expireOverdueApprovals(): Promise<void> {
  for (;;) {
    const tasks = await selectExpiring(sql(), AT_ONCE);
    let failures = 0;
    for (const task of tasks) {
      // One that cannot be ended must not keep the others from being ended.
      await expireApproval(task).catch((error) => {
        failures += 1;
        log().error({ err: error, ...task }, "an expiry is late");
      });
    }
    if (tasks.length < AT_ONCE || failures > 0) return;
  }
}
