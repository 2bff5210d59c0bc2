"use client";
import { BookOpen } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Mark } from "@/components/ui/mark";
import type { Me } from "@/lib/client/person/person";
import { t } from "@/lib/client/words/t";
import { OrganizationSwitch } from "./organization-switch";
import { PersonMenu } from "./person-menu";
import { SettingsLink } from "./settings-link";
import { TestBadge } from "./test-badge";
import { ViewLinks } from "./view-links";

type Props = {
  me: Me;
  /** Stands in the menu of the person. */
  preferences?: React.ReactNode;
};

/** 216 px wide, icons alone below 1200 px, a bar on top below 768 px, where the mark gives its room to the views. */
export function Sidebar({ me, preferences }: Props) {
  return (
    <header className="flex shrink-0 border-line bg-bg max-md:items-center max-md:gap-1 max-md:border-b max-md:px-2 md:w-14 md:flex-col md:border-r md:px-2 md:py-3 wide:w-54 wide:px-3 print:hidden">
      <a
        href="/"
        aria-label="Countersign"
        className="flex h-8 items-center gap-2 rounded-md px-2 text-read font-semibold max-md:hidden md:max-wide:justify-center md:max-wide:px-0"
      >
        <Mark />
        <span className="max-wide:hidden">Countersign</span>
      </a>
      <ViewLinks me={me} />
      <div className="flex flex-col gap-1 max-md:ml-auto max-md:shrink-0 max-md:flex-row md:mt-auto">
        <a
          href="/docs"
          title={t("API reference")}
          className="flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:bg-hover hover:text-text max-md:hidden max-wide:justify-center max-wide:px-0"
        >
          <Icon of={BookOpen} />
          <span className="max-wide:sr-only">{t("API reference")}</span>
        </a>
        <SettingsLink />
        <TestBadge me={me} />
        <OrganizationSwitch me={me} />
        <PersonMenu me={me}>{preferences}</PersonMenu>
      </div>
    </header>
  );
}
