"use client";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { SETTINGS, settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { maySee, SECTION_GROUPS, SETTINGS_SECTIONS, type SettingsSection } from "./sections";

const LINK =
  "flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:font-medium aria-[current]:text-accent-fg";

/** The sections that the person may use, in their groups. */
function useGroups(me: Me) {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  const role = organizationOf(me, organizationUid)?.role;
  return SECTION_GROUPS.map((group) => ({
    ...group,
    sections: SETTINGS_SECTIONS.filter((section) => section.group === group.id && maySee(section, role)),
    addressOf: ({ id }: SettingsSection) => settingsAddress(organizationUid, id),
  })).filter(({ sections }) => sections.length > 0);
}

/** Also where one thing of the section has a page of its own. */
const isIn = (path: string, { id }: SettingsSection): boolean => `${path}/`.startsWith(`${SETTINGS}/${id}/`);

/** Beside every section, where there is room for it. */
export function SettingsNav({ me }: { me: Me }) {
  const path = usePathname();
  return (
    <nav
      aria-label={t("Settings")}
      className="flex w-48 shrink-0 flex-col gap-4 overflow-y-auto border-r border-line bg-bg px-2 py-4 max-md:hidden"
    >
      {useGroups(me).map(({ id, words, sections, addressOf }) => (
        <div key={id}>
          <h2 className="px-2 pb-1 text-xs font-semibold text-muted">{words}</h2>
          <ul className="flex flex-col gap-0.5">
            {sections.map((section) => (
              <li key={section.id}>
                <a
                  href={addressOf(section)}
                  aria-current={isIn(path, section) ? "page" : undefined}
                  className={LINK}
                >
                  <Icon of={section.glyph} />
                  {section.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** All sections, each with what it is for: the page that the settings begin with, and the way through them on a phone. */
export function SettingsOverview({ me }: { me: Me }) {
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-6 md:px-8">
      <h1 className="text-head font-semibold">{t("Settings")}</h1>
      {useGroups(me).map(({ id, words, sections, addressOf }) => (
        <section key={id} aria-labelledby={`settings-${id}`} className="mt-6">
          <h2 id={`settings-${id}`} className="mb-2 text-xs font-semibold text-muted">
            {words}
          </h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {sections.map((section) => (
              <li key={section.id}>
                <a
                  href={addressOf(section)}
                  className="flex min-h-14 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-hover"
                >
                  <Icon of={section.glyph} className="size-4 text-muted" />
                  <span className="min-w-0">
                    <span className="block font-medium">{section.label}</span>
                    <span className="block text-muted">{section.about}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
