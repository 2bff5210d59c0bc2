import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { lockOwn, type OwnRequest } from "./resolve-sql";

/** It may be there for the caller, but somebody else asked for it. */
async function whyNotOwn(tx: Tx, ctx: Ctx, uid: string): Promise<AppError> {
  const task = await getWorkTask(ctx, { uid }, tx);
  if (task.type !== "hil_approval") return new AppError("not_found", "Approval not found");
  requirePermission(ctx, task.organizationUid, "approvals:request");
  return new AppError("forbidden", "Only the agent that asked for it can do this");
}

/** Locks a request that the caller asked for. @throws AppError `not_found`; `forbidden` for one of somebody else. */
export async function openOwn(tx: Tx, ctx: Ctx, uid: string): Promise<OwnRequest> {
  const own = await lockOwn(tx, ctx, uid);
  if (!own) throw await whyNotOwn(tx, ctx, uid);
  return own;
}
