import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { signInAddress } from "@/lib/client/api/sign-in-address";
import type { Me } from "@/lib/client/person/person";
import { identityOfCookies } from "@/lib/server/auth/session-cookie";
import { findProfile } from "@/lib/server/auth/user-queries";

/** The person who is signed in, looked up once an answer, or null. */
export const findMe = cache(async (): Promise<Me | null> => {
  const identity = await identityOfCookies((await headers()).get("cookie"));
  const profile = identity && (await findProfile(identity.actor.uid));
  if (!profile) return null;
  const { uid, name, email, avatarUrl, memberships } = profile;
  return {
    uid,
    name,
    email,
    avatarUrl,
    defaultOrganizationUid: identity.defaultOrganization,
    organizations: memberships.map(({ role, organization }) => ({
      uid: organization.uid,
      name: organization.name,
      role,
      isTest: organization.isTest,
    })),
  };
});

/** For every page: whoever is not signed in goes to sign in, and comes back to this address. */
export const loadMe = async (address: string): Promise<Me> =>
  (await findMe()) ?? redirect(signInAddress(address));
