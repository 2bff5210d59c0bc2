import { recordQuietly } from "../change-log/append";
import { inTransaction, sql } from "../db/pool";
import type { Chore } from "../jobs/housekeeping";
import { archiveOldest, OVERS, type Over, selectRetaining } from "./archive-sql";

/** So many at once: few enough that nobody waits for their rows, or for the totals that they leave. */
const BATCH = 500;
/** So many batches in one run, so that a process that ends does not wait for years to be archived. */
const MOST_BATCHES = 10;

type Kind = { organizationUid: string; over: Over };

/** One batch, with an entry in the log of each task. @returns how many there were. */
export const archiveBatch = (kind: Kind, limit: number = BATCH): Promise<number> =>
  inTransaction(async (tx) => {
    const at = new Date().toISOString();
    const tasks = await archiveOldest(tx, { ...kind, at, limit });
    const { organizationUid } = kind;
    await recordQuietly(tx, { organizationUid, at, tasks }, { action: "archived", details: null });
    return tasks.length;
  });

async function archiveAll(kind: Kind): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    if ((await archiveBatch(kind)) < BATCH) return;
  }
}

/** What is over for longer than its organization keeps it in the lists leaves them. */
export async function archiveOld(): Promise<void> {
  for (const organizationUid of await selectRetaining(sql())) {
    for (const over of OVERS) await archiveAll({ organizationUid, over });
  }
}

export const archiveOldTasks: Chore = { name: "archive-old-tasks", everyMs: 60_000, run: archiveOld };
