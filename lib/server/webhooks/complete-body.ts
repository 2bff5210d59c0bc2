import { NO_GRANTS } from "@/lib/domain/grant";
import type { JsonObject } from "@/lib/domain/work-task";
import { sql } from "../db/pool";
import { grantsOf } from "../grants/grant-of";
import { findApprovalStates } from "../tasks/find-approval-states";
import { type Claimed, saveBody } from "./send-sql";

type Told = { data: { resolution: string; tool_args?: JsonObject; grant?: unknown; actions?: ToldAction[] } };
type ToldAction = { uid: string };

/**
 * The body of a delivery as it is sent. One that tells of an approval with its arguments is given its grants before it
 * is sent for the first time, since they are good for minutes, and is kept with them, so that no attempt tells anything
 * else.
 */
export async function completeBody(claimed: Claimed): Promise<string> {
  const { dialect, eventType, body } = claimed;
  if (dialect !== "standard" || eventType !== "approval.decided") return body;
  const told: Told = JSON.parse(body);
  const { resolution, tool_args: toolArgs, grant } = told.data;
  const isToBeGranted = resolution === "approved" && toolArgs !== undefined && grant === undefined;
  return isToBeGranted ? saveBody(sql(), claimed, JSON.stringify(await granted(claimed, told))) : body;
}

async function granted({ organizationUid, taskUid }: Claimed, { data, ...told }: Told) {
  const uids = taskUid === null ? [] : [taskUid];
  const [request] = (await findApprovalStates(organizationUid, uids)).values();
  const { whole, byAction } = request ? await grantsOf(organizationUid, request) : NO_GRANTS;
  const actions = data.actions?.map((action) => ({ ...action, grant: byAction.get(action.uid) ?? null }));
  return { ...told, data: { ...data, ...(actions && { actions }), grant: whole } };
}
