import type { Identity } from "@/lib/domain/channel";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { findIdentities } from "./find-identities";

/** Who in the organization has a handle or an e-mail address. @throws AppError `not_found`. */
export async function resolveIdentity(
  ctx: Ctx,
  by: { handle: string } | { email: string },
): Promise<Identity> {
  requirePermission(ctx, ctx.defaultOrganization, "work_tasks:read");
  const [identity] = await findIdentities(ctx.defaultOrganization, by);
  if (!identity) throw new AppError("not_found", "Nobody in the workspace is known by that");
  return identity;
}
