import type { LucideIcon } from "lucide-react";
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
  glyph: LucideIcon;
  /** Whoever lacks it is not shown the section; null where it is about oneself. */
  permission: Permission | null;
};

/** Every section of the settings, in the order in which they are shown. The navigation and the pages read it. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [];

export const maySee = ({ permission }: SettingsSection, role: Role | undefined): boolean =>
  permission === null || (role !== undefined && permissionsOf(role).has(permission));
