import { AppError } from "./errors";
import type { Permission } from "./permissions";

export type UserActor = { readonly type: "user"; readonly uid: string; readonly name: string };
export type AgentActor = { readonly type: "agent"; readonly uid: string; readonly name: string };
export type Actor = UserActor | AgentActor;

/**
 * How far a caller sees, which each contract decides:
 * - `desk`: people see all of their organizations; an agent what it asked for and what is assigned to it.
 * - `participant`: what the caller, or an agent it owns, takes part in, and the tasks of its channels.
 * - `company`: everything in the credential's own organization.
 */
export const SIGHTS = ["desk", "participant", "company"] as const;
export type Sight = (typeof SIGHTS)[number];

/** Who is asking, and what it may do in each organization that it reaches. Built once a request by the guard. */
export type Ctx = {
  readonly actor: Actor;
  /** Organization uid → what the actor may do there. A uid that is missing does not exist for the actor. */
  readonly organizations: ReadonlyMap<string, ReadonlySet<Permission>>;
  readonly defaultOrganization: string;
  readonly sight: Sight;
  readonly requestId: string;
  /** Where a person is signed in, and does not only hold a token, whose scopes may be narrower than their role. */
  readonly sessionUid?: string;
};

/** The uids of all organizations that the actor reaches, for queries that look a row up by its uid alone. */
export const reachable = (ctx: Ctx): string[] => [...ctx.organizations.keys()];

export const can = (ctx: Ctx, organizationUid: string, permission: Permission): boolean =>
  ctx.organizations.get(organizationUid)?.has(permission) ?? false;

/** The organizations in which the actor holds the permission. */
export const organizationsWith = (ctx: Ctx, permission: Permission): string[] =>
  reachable(ctx).filter((uid) => can(ctx, uid, permission));

/** @throws AppError `forbidden` when the actor lacks the permission in that organization. */
export function requirePermission(ctx: Ctx, organizationUid: string, permission: Permission): void {
  if (!can(ctx, organizationUid, permission)) {
    throw new AppError("forbidden", `Your role in this organization does not include ${permission}`);
  }
}
