"use client";
import { useQuery } from "@tanstack/react-query";
import { CircleCheckBig, Hash, Inbox, Layers, type LucideIcon, SquareCheck, UserRound } from "lucide-react";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { Me } from "@/lib/client/person/person";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { CHANNELS, channelsAddress } from "@/lib/client/url-state/channel-address";
import { NO_FILTER, tasksAddress } from "@/lib/client/url-state/task-search";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";
import { NEEDS_DECISION, type View, viewAt, viewsOf } from "@/lib/client/url-state/views";

const GLYPHS: Record<View["id"], LucideIcon> = {
  "needs-decision": Inbox,
  "assigned-to-me": UserRound,
  decided: CircleCheckBig,
  tasks: SquareCheck,
  "all-work": Layers,
};

const LINK =
  "flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:font-medium aria-[current]:text-accent-fg max-md:size-11 max-wide:justify-center max-wide:px-0";

const isPlainClick = (event: React.MouseEvent) =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;

export function ViewLinks({ me }: { me: Me }) {
  const [search, change] = useTaskSearch();
  const path = usePathname();
  const isTasks = path === "/tasks";
  const views = viewsOf(me);
  const current = isTasks ? viewAt(views, search) : undefined;
  const kept = { organization_uid: search.organization_uid };

  const show = (view: View) => (event: React.MouseEvent) => {
    if (!isTasks || !isPlainClick(event)) return;
    event.preventDefault();
    change({ ...NO_FILTER, sort: null, task: null, per_page: null, ...view.search });
  };

  return (
    <nav aria-label="Views" className="flex gap-0.5 max-md:flex-1 max-md:justify-center md:mt-4 md:flex-col">
      {views.map((view) => (
        <a
          key={view.id}
          href={tasksAddress({ ...kept, ...view.search })}
          onClick={show(view)}
          title={view.label}
          aria-current={view === current ? "page" : undefined}
          className={LINK}
        >
          <Icon of={GLYPHS[view.id]} />
          <span className="flex-1 max-wide:sr-only">{view.label}</span>
          {view.id === NEEDS_DECISION.id && <Count organizationUid={search.organization_uid} />}
        </a>
      ))}
      <a
        href={channelsAddress(search.organization_uid)}
        title="Channels"
        aria-current={path.startsWith(CHANNELS) ? "page" : undefined}
        className={`${LINK} md:mt-3`}
      >
        <Icon of={Hash} />
        <span className="flex-1 max-wide:sr-only">Channels</span>
      </a>
    </nav>
  );
}

const EVERYTHING = { ...NO_FILTER, sort: null, per_page: null, task: null };

function Count({ organizationUid }: { organizationUid: string | null }) {
  const search = { ...EVERYTHING, ...NEEDS_DECISION.search, organization_uid: organizationUid };
  const { data } = useQuery(taskQueries.count(search));
  if (!data) return null;
  return (
    <span className="text-xs tabular-nums max-wide:sr-only">
      {data.toLocaleString("en")}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
