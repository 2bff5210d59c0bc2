import { type Ctx, reachable } from "@/lib/domain/ctx";
import { Prisma } from "@/prisma/generated/client";

const NOBODY = Prisma.sql`'{}'::uuid[]`;
const just = (uid: string) => Prisma.sql`ARRAY[${uid}::uuid]`;

/** The caller as sets of uids. A person is also the agents that answer to them. */
const selves = ({ actor, defaultOrganization }: Ctx) =>
  actor.type === "agent"
    ? { users: NOBODY, agents: just(actor.uid) }
    : {
        users: just(actor.uid),
        agents: Prisma.sql`ARRAY(SELECT a.uid FROM agents a
          WHERE a.organization_uid = ${defaultOrganization}::uuid AND a.owner_user_uid = ${actor.uid}::uuid)`,
      };

const channelsOf = ({ actor, defaultOrganization }: Ctx) => Prisma.sql`
  SELECT m.channel_uid FROM channel_members m
  WHERE m.organization_uid = ${defaultOrganization}::uuid AND m.${Prisma.raw(`${actor.type}_uid`)} = ${actor.uid}::uuid`;

/** `task-apis.md`, section 2.7, asked of one row `t`. Approvals are shown to whoever asked for them, and to nobody else. */
function takesPart(ctx: Ctx): Prisma.Sql {
  const { users, agents } = selves(ctx);
  return Prisma.sql`(t.origin_agent_uid = ANY (${agents}) OR (t.type = 'task' AND (
    t.origin_user_uid = ANY (${users}) OR t.assignee_user_uid = ANY (${users}) OR t.assignee_agent_uid = ANY (${agents})
    OR t.co_assignee_user_uids && ${users}
    OR EXISTS (SELECT FROM comments c WHERE c.organization_uid = t.organization_uid AND c.task_uid = t.uid AND c.deleted_at IS NULL
      AND (c.author_user_uid = ANY (${users}) OR c.author_agent_uid = ANY (${agents})))
    OR EXISTS (SELECT FROM comment_mentions c WHERE c.organization_uid = t.organization_uid AND c.task_uid = t.uid
      AND (c.user_uid = ANY (${users}) OR c.agent_uid = ANY (${agents})))
    OR t.channel_uid IN (${channelsOf(ctx)}))))`;
}

/** The same for a list: one index for each way of taking part, where asking row by row would walk all tasks. */
export function visibleTasks(ctx: Ctx): Prisma.Sql {
  const { users, agents } = selves(ctx);
  const organization = Prisma.sql`organization_uid = ${ctx.defaultOrganization}::uuid`;
  return Prisma.sql`(t.type = 'task' OR t.origin_agent_uid = ANY (${agents})) AND t.uid IN (
    SELECT uid FROM work_tasks WHERE ${organization} AND origin_agent_uid = ANY (${agents})
    UNION SELECT uid FROM work_tasks WHERE ${organization} AND origin_user_uid = ANY (${users})
    UNION SELECT uid FROM work_tasks WHERE ${organization} AND assignee_user_uid = ANY (${users})
    UNION SELECT uid FROM work_tasks WHERE ${organization} AND assignee_agent_uid = ANY (${agents})
    UNION SELECT uid FROM work_tasks WHERE ${organization} AND co_assignee_user_uids && ${users} AND co_assignee_user_uids <> '{}'
    UNION SELECT task_uid FROM comments WHERE ${organization} AND deleted_at IS NULL AND author_user_uid = ANY (${users})
    UNION SELECT task_uid FROM comments WHERE ${organization} AND deleted_at IS NULL AND author_agent_uid = ANY (${agents})
    UNION SELECT task_uid FROM comment_mentions WHERE ${organization} AND user_uid = ANY (${users})
    UNION SELECT task_uid FROM comment_mentions WHERE ${organization} AND agent_uid = ANY (${agents})
    UNION SELECT uid FROM work_tasks WHERE ${organization} AND channel_uid IN (${channelsOf(ctx)}))`;
}

const ofAgent = (agentUid: string) =>
  Prisma.sql`(t.origin_agent_uid = ${agentUid}::uuid OR t.assignee_agent_uid = ${agentUid}::uuid)`;

function inSight(ctx: Ctx): Prisma.Sql {
  if (ctx.sight === "participant") return takesPart(ctx);
  return ctx.sight === "desk" && ctx.actor.type === "agent" ? ofAgent(ctx.actor.uid) : Prisma.sql`true`;
}

/** Which rows of `work_tasks t` the caller sees, in any of their organizations. */
export const seenBy = (ctx: Ctx): Prisma.Sql =>
  Prisma.sql`t.organization_uid = ANY (${reachable(ctx)}::uuid[]) AND t.deleted_at IS NULL AND ${inSight(ctx)}`;

/** Statements with `seenBy` in them have one text for each of these. */
export const sightName = ({ sight, actor }: Ctx): string => `${sight}-${actor.type}`;
