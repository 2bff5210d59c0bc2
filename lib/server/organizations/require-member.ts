import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";

/** An organization of others does not exist for the caller. @throws AppError `not_found`. */
export function requireMember(ctx: Ctx, organizationUid: string): void {
  if (!ctx.organizations.has(organizationUid)) throw new AppError("not_found", "Organization not found");
}
