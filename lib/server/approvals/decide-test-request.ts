import { AppError } from "@/lib/domain/errors";
import { checkToolArgs } from "../agents/check-tool-args";
import { type Author, appendSystemChanges } from "../change-log/append";
import { inTransaction, sql, type Tx } from "../db/pool";
import { log } from "../log";
import { recordResolution } from "./record-resolution";
import type { TaskKey } from "./resolve-sql";
import {
  type DueTest,
  decideTestIfPending,
  deleteTestDecision,
  lockDueTest,
  selectDueTests,
  selectVersion,
} from "./test-decisions-sql";

const TEST_REVIEWER: Author = { type: "system", uid: null, name: "Test reviewer" };

/**
 * Decides a request of an organization in test mode as its rule says, where it is due. Does nothing early, nothing where
 * somebody was faster, and nothing while the request cannot be decided: then it is done once it can be.
 */
export const decideTestRequest = (task: TaskKey): Promise<void> =>
  inTransaction(async (tx) => {
    const due = await lockDueTest(tx, task);
    if (!due) return;
    if (await isRefused(tx, due)) return drop(tx, task, due);
    const at = new Date().toISOString();
    const decided = await decideTestIfPending(tx, task, due, at);
    if (decided) {
      const { verdict, note } = due;
      await recordResolution(tx, TEST_REVIEWER, { ...decided, uid: task.uid, at, verdict, note });
    }
    const found = await selectVersion(tx, task);
    if (found?.isOver) await deleteTestDecision(tx, task);
  });

/** Edited arguments are held against the agent's own schema, as those of people are. */
async function isRefused(tx: Tx, due: DueTest): Promise<boolean> {
  if (!due.toolArgs) return false;
  try {
    await checkToolArgs(tx, due, due.toolArgs);
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

/** A decision that may not be made is none: the request waits for people, and its log says so. */
async function drop(tx: Tx, task: TaskKey, { verdict }: DueTest): Promise<void> {
  await deleteTestDecision(tx, task);
  const found = await selectVersion(tx, task);
  if (!found || found.isOver) return;
  await appendSystemChanges(tx, { ...task, version: found.version, at: new Date().toISOString() }, [
    { action: "decision_dropped", details: { action: verdict } },
  ]);
}

const AT_ONCE = 100;

/** Makes the decisions whose job is late or lost, or came when the request could not be decided. */
export async function decideOverdueTestRequests(): Promise<void> {
  for (const task of await selectDueTests(sql(), AT_ONCE)) {
    // One that cannot be made must not keep the others from being made.
    await decideTestRequest(task).catch((error) =>
      log().error({ err: error, ...task }, "a test decision is late"),
    );
  }
}
