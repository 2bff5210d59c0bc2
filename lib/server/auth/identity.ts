import type { Actor, Ctx } from "@/lib/domain/ctx";
import { permissionsOf, type Role } from "@/lib/domain/permissions";

/** What a credential stands for. */
export type Identity = Omit<Ctx, "requestId" | "sight"> & {
  /** Milliseconds since the epoch; null never. */
  readonly expiresAtMs: number | null;
  /** The API token, where it was one: its use is remembered. */
  readonly tokenUid: string | null;
};

export type Memberships = Readonly<Record<string, Role>>;

/** The identity of a person in all their organizations; null for a person without any: their access has ended. */
export function personIdentity(
  actor: Actor,
  memberships: Memberships,
  rest: Pick<Identity, "expiresAtMs" | "tokenUid" | "sessionUid"> & {
    preferred: string | null;
    scopes?: readonly string[];
  },
): Identity | null {
  const { preferred, scopes, ...kept } = rest;
  const uids = Object.keys(memberships);
  const defaultOrganization = preferred && preferred in memberships ? preferred : uids[0];
  if (!defaultOrganization) return null;
  const organizations = new Map(uids.map((uid) => [uid, permissionsOf(memberships[uid] as Role, scopes)]));
  return { ...kept, actor, organizations, defaultOrganization };
}
