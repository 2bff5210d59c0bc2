"use client";
import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Me } from "@/lib/client/person/person";
import { profileQuery } from "@/lib/client/settings/profile-queries";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";
import { Part } from "../part";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { AvatarRow } from "./avatar-row";
import { HomeOrganization } from "./home-organization";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { Sessions } from "./sessions";
import { ThemeChoice } from "./theme-choice";

type Props = {
  me: Me;
  /** What else this browser keeps. */
  children: React.ReactNode;
};

/** What is one's own: name and picture, password, sessions, and how this browser behaves. */
export const ProfileSection = ({ me, children }: Props) => (
  <SettingsSection me={me} id="profile">
    {() => <Parts me={me}>{children}</Parts>}
  </SettingsSection>
);

const never = () => () => undefined;

function Parts({ me, children }: Props) {
  // What a browser keeps, and what it can do, no server knows.
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="flex flex-col gap-8">
      <Account me={me} />
      <Part title={t("Where you are signed in")}>
        <Sessions />
      </Part>
      <Part title={t("This browser")} about={t("Kept here alone; other browsers have their own.")}>
        <div>
          <ThemeChoice />
          <FormRow isGroup label={t("How it calls you")}>
            {() => <div className="-mx-2 min-h-28 max-w-md">{isHere && children}</div>}
          </FormRow>
        </div>
      </Part>
    </div>
  );
}

function Account({ me }: Pick<Props, "me">) {
  const query = useQuery(profileQuery());
  const { data: profile } = query;
  if (!profile) return <Reading query={query} label={t("Reading your profile")} />;
  return (
    <>
      <Part title={t("You")}>
        <div>
          <AvatarRow profile={profile} />
          <FormRow label={t("E-mail")} hint={t("You sign in with it. An admin cannot change it.")}>
            {(control) => <output {...control}>{profile.email}</output>}
          </FormRow>
          <NameForm profile={profile} />
          {me.organizations.length > 1 && <HomeOrganization me={me} />}
        </div>
      </Part>
      <Part title={t("Password")}>
        {profile.has_password ? (
          <PasswordForm />
        ) : (
          <p className="text-muted">{t("You sign in elsewhere, and have no password here.")}</p>
        )}
      </Part>
    </>
  );
}
