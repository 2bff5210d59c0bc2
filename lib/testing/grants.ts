import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import type { GrantClaims } from "@/lib/domain/grant";
import type { JsonObject } from "@/lib/domain/work-task";
import { decideApproval } from "@/lib/server/approvals/decide-approval";
import { grantOf } from "@/lib/server/grants/grant-of";
import { publishedKeys } from "@/lib/server/grants/signing-keys";
import { askFor } from "./held-decisions";
import type { World } from "./world";

export const approveIn = (world: World, uid: string, toolArgs?: JsonObject) =>
  decideApproval(world.people.reviewer.ctx, { uid, decision: "approve", toolArgs });

/** A request of the world's agent that a reviewer has approved. */
export async function anApproved(world: World, toolArgs?: JsonObject): Promise<string> {
  const uid = await askFor(world, toolArgs && { toolArgs });
  await approveIn(world, uid);
  return uid;
}

/** What the agent is given of a request, or null. */
export const readGrantOf = ({ organizationUid }: Pick<World, "organizationUid">, uid: string) =>
  grantOf({ organizationUid, uid, actionUid: null });

/** The same, where there must be one. */
export async function grantIn(world: Pick<World, "organizationUid">, uid: string): Promise<string> {
  const grant = await readGrantOf(world, uid);
  if (grant === null) throw new Error(`There is no grant of ${uid}`);
  return grant;
}

export const claimsOf = (grant: string) => decodeJwt<GrantClaims>(grant) as unknown as GrantClaims;

/** As whoever holds our published keys would, and nothing else of ours. */
export async function verified(grant: string, currentDate?: Date) {
  const keys = createLocalJWKSet(await publishedKeys());
  return jwtVerify(grant, keys, { algorithms: ["EdDSA"], ...(currentDate && { currentDate }) });
}
