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
  q: query.q,
});
