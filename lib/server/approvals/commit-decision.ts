import type { Ctx } from "@/lib/domain/ctx";
import { type Permission, permissionsOf, type Role } from "@/lib/domain/permissions";
import { inTransaction, sql } from "../db/pool";
import { log } from "../log";
import { decide } from "./decide-approval";
import { dropHeld } from "./drop-held";
import { lockDue, selectHolder, selectOverdue } from "./held-decision-sql";
import type { TaskKey } from "./resolve-sql";

const NEEDED: Permission = "approvals:decide";

const holderCtx = (organizationUid: string, actor: { uid: string; name: string }, role: Role): Ctx => ({
  actor: { type: "user", ...actor },
  organizations: new Map([[organizationUid, permissionsOf(role)]]),
  defaultOrganization: organizationUid,
  sight: "desk",
  requestId: "commit-decision",
});

/**
 * Makes a held decision whose time is over, as if whoever holds it made it now. Does nothing where it was made or taken
 * back, and nothing early: a later hold of the same request has a later time.
 */
export async function commitDecision(task: TaskKey): Promise<void> {
  await inTransaction(async (tx) => {
    const due = await lockDue(tx, task);
    if (!due) return;
    const { organizationUid, uid } = task;
    const holder = await selectHolder(tx, organizationUid, due.holderUid);
    if (!holder?.role || !permissionsOf(holder.role).has(NEEDED)) return dropHeld(tx, task, due);
    const ctx = holderCtx(organizationUid, { uid: due.holderUid, name: holder.name }, holder.role);
    const { holderUid: _, ...decided } = due;
    await decide(tx, ctx, { ...decided, uid }, { isDue: true });
  });
}

const AT_ONCE = 100;

/** Makes the held decisions whose job is late or lost, as with a process that was killed while it ran it. */
export async function commitOverdueDecisions(): Promise<void> {
  for (const task of await selectOverdue(sql(), AT_ONCE)) {
    // One that cannot be made must not keep the others from being made.
    await commitDecision(task).catch((error) =>
      log().error({ err: error, ...task }, "a held decision is late"),
    );
  }
}
