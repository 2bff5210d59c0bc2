import { Bot, Building2, History, type IconNode, KeyRound, UserRound, Users, Webhook } from "lucide";
import { t } from "@/lib/client/words/t";
import type { Permission, Role } from "@/lib/domain/permissions";
import { permissionsOf } from "@/lib/domain/permissions";

export const SECTION_GROUPS = [
  { id: "organization", words: t("Organization") },
  { id: "you", words: t("You") },
] as const;

export type SettingsSection = {
  /** Its page is `/settings/<id>`. */
  id: string;
  group: (typeof SECTION_GROUPS)[number]["id"];
  label: string;
  /** What it is for, in a sentence. */
  about: string;
  glyph: IconNode;
  /** Whoever lacks it is not shown the section; null where it is about oneself. */
  permission: Permission | null;
};

/** Every section of the settings, in the order in which they are shown. The navigation and the pages read it. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    ...{ id: "organization", group: "organization", label: t("Organization"), glyph: Building2 },
    about: t("Its name, zone and working hours, how decisions are made, and what they are measured by."),
    permission: "work_tasks:read",
  },
  {
    ...{ id: "members", group: "organization", label: t("Members"), glyph: Users },
    about: t("Who is in, with which role, and who is invited."),
    permission: "work_tasks:read",
  },
  {
    ...{ id: "agents", group: "organization", glyph: Bot, permission: "work_tasks:read" },
    label: t("Agents"),
    about: t(
      "The agents that ask for approval: who answers for them, which tools they have, whether they are paused.",
    ),
  },
  {
    ...{ id: "tokens", group: "organization", glyph: KeyRound, permission: "work_tasks:read" },
    label: t("API tokens"),
    about: t(
      "Keys by which programs and agents use Countersign. Each is shown once, and can be revoked at any time.",
    ),
  },
  {
    ...{ id: "webhooks", group: "organization", glyph: Webhook, permission: "webhooks:manage" },
    label: t("Webhooks"),
    about: t("Addresses that are told what happens, as it happens."),
  },
  {
    ...{ id: "log", group: "organization", label: t("Log"), glyph: History },
    about: t("Every change of these settings: who, when, and what it was before."),
    permission: "organization:administer",
  },
  {
    ...{ id: "profile", group: "you", glyph: UserRound, permission: null },
    label: t("Profile"),
    about: t(
      "Your name and picture, your password, where you are signed in, and how the desk behaves in this browser.",
    ),
  },
];

export const maySee = ({ permission }: SettingsSection, role: Role | undefined): boolean =>
  permission === null || (role !== undefined && permissionsOf(role).has(permission));
