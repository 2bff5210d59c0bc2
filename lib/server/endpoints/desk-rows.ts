import { toDeskRow } from "@/lib/contracts/desk/workbench/mapping";
import * as ops from "@/lib/contracts/desk/workbench/rows";
import { PRIORITY_OUT, STATUS_OUT } from "@/lib/contracts/work-tasks/mapping";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { MAX_SELECTED } from "@/lib/domain/selection";
import type { WorkTaskPriority, WorkTaskStatus } from "@/lib/domain/work-task";
import { endpoint } from "../http/endpoint";
import { countFacet } from "../tasks/count-facet";
import { countList } from "../tasks/count-lists";
import { listRows } from "../tasks/list-rows";
import { selectWorkTasks } from "../tasks/list-work-tasks";
import { filterOf } from "./work-task-filter";

const rows = endpoint(ops.listRowsOp, async (ctx, { query }) => {
  const { sort, cursor, limit, uid } = query;
  const filter = { ...(await filterOf(ctx, query)), uid };
  const found = await listRows(ctx, { filter, sort, cursor, limit });
  return { items: found.rows.map(toDeskRow), next_cursor: found.cursor };
});

const selection = endpoint(ops.selectRowsOp, async (ctx, { query }) => {
  const filter = await filterOf(ctx, query);
  const found = await selectWorkTasks(ctx, { filter, sort: query.sort, limit: MAX_SELECTED });
  return { items: found.items, total_items: found.totalItems };
});

/** The filters by the names that commands know them by. */
const FACET_OF = {
  type: "type",
  status: "status",
  resolution: "resolution",
  priority: "priority",
  assign_to_type: "assignToType",
  assign_to_uid: "assignToUid",
  origin_agent_uid: "originAgentUid",
  tool: "tool",
  execution: "execution",
  waiting: "waiting",
  decided_by: "decidedBy",
  edited: "edited",
} as const satisfies Record<(typeof ops.FACETS)[number], string>;

const WORDS: Partial<Record<(typeof ops.FACETS)[number], (value: string) => string>> = {
  status: (value) => STATUS_OUT[value as WorkTaskStatus],
  priority: (value) => PRIORITY_OUT[value as WorkTaskPriority],
};

type Counted = { value: string; count: number };

/** In the API's words, of which one can stand for several of ours; most first. */
function inWords(of: (typeof ops.FACETS)[number], counted: readonly Counted[]): Counted[] {
  const word = WORDS[of];
  if (!word) return [...counted];
  const counts = new Map<string, number>();
  for (const { value, count } of counted) counts.set(word(value), (counts.get(word(value)) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

const facets = endpoint(ops.facetsOp, async (ctx, { query }) => {
  const { of } = query;
  const counted = await countFacet(ctx, FACET_OF[of], await filterOf(ctx, query));
  return { of, values: inWords(of, counted) };
});

/** Null where there is no such list, or none that they may see: the others are counted nevertheless. */
async function countOrNull(ctx: Ctx, list: Record<string, string>): Promise<number | null> {
  const query = ops.listFilters.safeParse(list);
  if (!query.success) return null;
  try {
    return await countList(ctx, await filterOf(ctx, query.data));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const counts = endpoint(ops.countListsOp, async (ctx, { body }) => {
  const found: (number | null)[] = [];
  // One after the other: whoever has many views must not take all connections.
  for (const list of body.lists) found.push(await countOrNull(ctx, list));
  return { counts: found };
});

export const deskRowEndpoints = [rows, selection, facets, counts];
