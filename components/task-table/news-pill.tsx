"use client";
import { useQueryClient } from "@tanstack/react-query";
import { ArrowUp } from "lucide";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { useListNews } from "@/lib/client/live/use-list-news";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { refreshRows } from "@/lib/client/tasks/rows-cache";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { numberWords, t } from "@/lib/client/words/t";

type Props = { me: Me; search: TaskSearch; open: string | null };

/**
 * What came while the rows stayed where they are, until somebody asks for it. It floats over the list, so that nothing
 * moves when it comes.
 */
export const NewsPill = memo(function NewsPill({ me, search, open }: Props) {
  const { arrived, mayHaveChanged } = useListNews({
    search,
    open,
    personUid: me.uid,
    organizationUid: organizationOf(me, search.organization_uid)?.uid ?? "",
  });
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 top-10 z-20 flex justify-center *:pointer-events-auto"
    >
      {arrived.size > 0 && <Pill>{t("{number} new", { number: numberWords(arrived.size) })}</Pill>}
      {arrived.size === 0 && mayHaveChanged && <Pill>{t("List may have changed")}</Pill>}
    </div>
  );
});

function Pill({ children }: { children: React.ReactNode }) {
  const client = useQueryClient();
  const keyed = useKeyed<HTMLButtonElement>("news");
  return (
    <button
      {...keyed}
      type="button"
      onClick={({ currentTarget }) => {
        // It goes away: the focus stays in the page, and the keys go on working.
        if (currentTarget === document.activeElement) currentTarget.closest("main")?.focus();
        void refreshRows(client);
      }}
      className="appear inline-flex h-7 items-center gap-1.5 rounded-full border border-accent-line bg-accent-bg px-3 font-medium text-accent-fg tabular-nums shadow-float hover:border-accent max-md:h-11"
    >
      <Icon of={ArrowUp} className="size-3.5" />
      {children}
    </button>
  );
}
