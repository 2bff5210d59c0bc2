"use client";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";

/** Marks an organization in test mode, where nothing is real. */
export function TestBadge({ me }: { me: Me }) {
  const [search] = useTaskFilter();
  if (!organizationOf(me, search.organization_uid)?.isTest) return null;
  return (
    <p
      title={t("In this organization rules decide, and nothing is real")}
      className="self-center rounded-sm border border-warn-line bg-warn-bg px-1.5 text-xs font-medium text-warn-fg max-wide:w-min max-wide:px-1 max-wide:text-center max-wide:leading-tight wide:ml-2 wide:self-start"
    >
      {t("Test mode")}
    </p>
  );
}
