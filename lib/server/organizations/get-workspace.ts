import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { findWorkspace, type Workspace } from "./workspace-sql";

/** The organization of the credential, and how large it is. @throws AppError `forbidden`. */
export async function getWorkspace(ctx: Ctx): Promise<Workspace> {
  requirePermission(ctx, ctx.defaultOrganization, "work_tasks:read");
  const workspace = await findWorkspace(ctx.defaultOrganization);
  if (!workspace) throw new AppError("not_found", "The workspace is gone");
  return workspace;
}
