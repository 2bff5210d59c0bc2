import { Prisma } from "@/prisma/generated/client";

/** Instants inside JSON are formatted here, since json_build_object would follow the session's time zone. */
export const instantIn = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Of `work_tasks t`: the calls of a request that carries several; those of others are not looked for. */
export const ACTIONS = Prisma.raw(`
  CASE WHEN t.bundled_tools IS NULL THEN '[]' ELSE (
    SELECT json_agg(json_build_object('uid', a.uid, 'position', a.position, 'title', a.title, 'toolArgs', a.tool_args,
      'originalToolArgs', a.original_tool_args, 'resolution', a.resolution, 'note', a.resolution_note,
      'resolvedAt', ${instantIn("a.resolved_at")}, 'resolvedBy', CASE WHEN u.uid IS NOT NULL THEN
        json_build_object('type', 'user', 'uid', u.uid, 'name', u.name, 'avatarUrl', u.avatar_url) END) ORDER BY a.position)
    FROM approval_actions a LEFT JOIN users u ON u.uid = a.resolved_by_user_uid
    WHERE a.organization_uid = t.organization_uid AND a.task_uid = t.uid) END AS actions`);
