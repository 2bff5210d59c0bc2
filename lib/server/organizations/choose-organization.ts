import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { organizationExists } from "./organization-queries";

/**
 * The organization that a request names, or the caller's default (`task-apis.md`, section 1.1).
 * @throws AppError `invalid_request` where there is none of that uid, `forbidden` where the caller is no member.
 */
export async function chooseOrganization(ctx: Ctx, uid: string | undefined): Promise<string> {
  if (uid === undefined) return ctx.defaultOrganization;
  if (ctx.organizations.has(uid)) return uid;
  if (await organizationExists(uid)) {
    throw new AppError("forbidden", "You are not a member of this organization");
  }
  throw invalidField("organization_uid", "no such organization");
}
