import type { ListQuery } from "@/lib/contracts/work-tasks/inputs";
import { prioritiesIn, statusesIn } from "@/lib/contracts/work-tasks/mapping";
import type { Ctx } from "@/lib/domain/ctx";
import { chooseOrganization } from "../organizations/choose-organization";

/** The filter of a list, from the words of its query. */
export const filterOf = async (ctx: Ctx, query: Omit<ListQuery, "sort" | "page" | "per_page">) => ({
  organizationUid: await chooseOrganization(ctx, query.organization_uid),
  type: query.type,
  status: statusesIn(query.status),
  priority: prioritiesIn(query.priority),
  assignToType: query.assign_to_type,
  assignToUid: query.assign_to_uid,
  originAgentUid: query.origin_agent_uid,
  tool: query.tool,
  dueDateFrom: query.due_date_from,
  dueDateTo: query.due_date_to,
  resolution: query.resolution,
  execution: query.execution,
  waiting: query.waiting,
  createdFrom: query.created_from,
  createdBefore: query.created_before,
  dueFrom: query.due_from,
  dueBefore: query.due_before,
  decidedFrom: query.decided_from,
  decidedBefore: query.decided_before,
  decidedBy: query.decided_by,
  edited: query.edited,
  reviewUnderSeconds: query.review_under_seconds,
  q: query.q,
});
