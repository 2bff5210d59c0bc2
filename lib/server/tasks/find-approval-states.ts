import type { ApprovalState } from "@/lib/domain/approval-event";
import { sql } from "../db/pool";
import { selectApprovalStates } from "./approval-states-sql";

/** Requests as they stand, by uid, for whoever may see them anyway. */
export async function findApprovalStates(
  organizationUid: string,
  uids: readonly string[],
): Promise<ReadonlyMap<string, ApprovalState>> {
  if (uids.length === 0) return new Map();
  const states = await selectApprovalStates(sql(), organizationUid, [...new Set(uids)]);
  return new Map(states.map((state) => [state.uid, state]));
}
