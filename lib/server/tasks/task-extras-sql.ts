import type { Ctx } from "@/lib/domain/ctx";
import type { TaskExtras } from "@/lib/domain/task-extras";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { seenBy } from "./sight-sql";

export type Around = Pick<TaskExtras, "coAssignees" | "channel" | "parent" | "subtasks" | "tool" | "tools">;

const RELATED = Prisma.sql`json_build_object('uid', t.uid, 'number', t.number, 'title', t.title, 'status', t.status)`;
const MAX_SUBTASKS = 200;

/** By hand: what stands around a task, as far as the caller sees it, in one statement. */
export async function findAround(from: Queryable, ctx: Ctx, task: WorkTaskRecord): Promise<Around> {
  const organization = Prisma.sql`${task.organizationUid}::uuid`;
  const self = Prisma.raw(`${ctx.actor.type}_uid`);
  const [around] = await from.rows<{
    co_assignees: Around["coAssignees"];
    channel: Around["channel"];
    parent: Around["parent"];
    subtasks: Around["subtasks"];
    tool: Around["tool"];
    tools: Around["tools"];
  }>(Prisma.sql`
    SELECT coalesce((SELECT json_agg(json_build_object('type', 'user', 'uid', u.uid, 'name', u.name, 'avatarUrl', u.avatar_url) ORDER BY c.place)
             FROM unnest(${task.coAssigneeUids}::uuid[]) WITH ORDINALITY AS c (uid, place) JOIN users u ON u.uid = c.uid), '[]') AS co_assignees,
           (SELECT json_build_object('uid', c.uid, 'name', c.name) FROM channels c
             WHERE c.organization_uid = ${organization} AND c.uid = ${task.channelUid}::uuid
               AND (c.type = 'public' OR EXISTS (SELECT FROM channel_members m WHERE m.organization_uid = c.organization_uid
                 AND m.channel_uid = c.uid AND m.${self} = ${ctx.actor.uid}::uuid))) AS channel,
           (SELECT ${RELATED} FROM work_tasks t
             WHERE t.organization_uid = ${organization} AND t.uid = ${task.parentUid}::uuid AND ${seenBy(ctx)}) AS parent,
           coalesce((SELECT json_agg(${RELATED} ORDER BY t.number) FROM (SELECT t.* FROM work_tasks t
             WHERE t.organization_uid = ${organization} AND t.parent_uid = ${task.uid}::uuid AND ${seenBy(ctx)}
             ORDER BY t.number LIMIT ${MAX_SUBTASKS}) t), '[]') AS subtasks,
           (SELECT json_build_object('description', a.description, 'jsonSchema', a.json_schema, 'renderer', a.renderer)
             FROM work_tasks t JOIN agent_tools a ON a.organization_uid = t.organization_uid
               AND a.agent_uid = t.origin_agent_uid AND a.tool_type = t.tool_type
             WHERE t.organization_uid = ${organization} AND t.uid = ${task.uid}::uuid) AS tool,
           coalesce((SELECT json_agg(json_build_object('toolType', a.tool_type, 'description', a.description, 'jsonSchema', a.json_schema, 'renderer', a.renderer))
             FROM work_tasks t JOIN agent_tools a ON a.organization_uid = t.organization_uid
               AND a.agent_uid = t.origin_agent_uid AND a.tool_type = ANY (t.bundled_tools)
             WHERE t.organization_uid = ${organization} AND t.uid = ${task.uid}::uuid), '[]') AS tools`);
  return {
    coAssignees: around?.co_assignees ?? [],
    channel: around?.channel ?? null,
    parent: around?.parent ?? null,
    subtasks: around?.subtasks ?? [],
    tool: around?.tool ?? null,
    tools: around?.tools ?? [],
  };
}
