import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { invalidQuery } from "@/lib/domain/errors";
import type { LoggedChange } from "@/lib/domain/organization-change";
import { sql } from "../db/pool";
import { type LogFilter, selectLog } from "./list-sql";

const CURSOR = /^\d{1,15}$/;

/**
 * What was changed in the settings, newest first, and the cursor of the next page; null at the end.
 * @throws AppError `forbidden`; `invalid_query` naming the cursor.
 */
export async function listOrganizationLog(
  ctx: Ctx,
  filter: LogFilter,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ entries: LoggedChange[]; cursor: string | null }> {
  requirePermission(ctx, filter.organizationUid, "organization:administer");
  if (cursor !== undefined && !CURSOR.test(cursor)) {
    throw invalidQuery("cursor", "must be one that this list gave");
  }
  const before = cursor === undefined ? null : Number(cursor);
  const found = await selectLog(sql(), filter, { before, limit: limit + 1 });
  const entries = found.slice(0, limit);
  return { entries, cursor: found.length > limit ? String(entries.at(-1)?.seq) : null };
}
