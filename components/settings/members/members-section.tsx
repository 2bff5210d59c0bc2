"use client";
import type { Me } from "@/lib/client/person/person";
import { useChangeMembers } from "@/lib/client/settings/use-change-members";
import { type SettingsPlace, SettingsSection } from "../settings-section";
import { Invitations } from "./invitations";
import { MemberList } from "./member-list";

export const MembersSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="members">
    {(place) => <Members me={me} place={place} />}
  </SettingsSection>
);

function Members({ me, place }: { me: Me; place: SettingsPlace }) {
  const change = useChangeMembers(place.organizationUid);
  const isAdmin = place.may("organization:administer");
  return (
    <div className="flex flex-col gap-8">
      <MemberList me={me} place={place} isAdmin={isAdmin} change={change} />
      {isAdmin && <Invitations organizationUid={place.organizationUid} change={change} />}
    </div>
  );
}
