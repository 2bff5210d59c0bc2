import type { Metadata } from "next";
import { headers } from "next/headers";
import { InviteCard } from "@/components/invite/invite-card";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/client/words/t";
import { identityOfCookies } from "@/lib/server/auth/session-cookie";
import { findProfile } from "@/lib/server/auth/user-queries";
import { findInvitation } from "@/lib/server/invitations/accept-invitation";

export const metadata: Metadata = { title: t("Invitation"), referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) {
    return (
      <Notice title={t("This invitation lets nobody in")}>
        {t("It was used or revoked, or has expired. Ask whoever invited you for another one.")}
      </Notice>
    );
  }
  const { organizationName, invitedByName, role, email } = invitation;
  const identity = await identityOfCookies((await headers()).get("cookie"));
  const profile = identity && (await findProfile(identity.actor.uid));
  return (
    <InviteCard
      invited={{ token, organizationName, invitedByName, role, email }}
      me={profile && { name: profile.name, email: profile.email }}
    />
  );
}
