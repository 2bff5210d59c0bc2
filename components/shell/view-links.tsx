"use client";
import {
  ChartNoAxesColumn,
  CircleCheckBig,
  Hash,
  type IconNode,
  Inbox,
  Layers,
  SquareCheck,
  TriangleAlert,
  UserRound,
} from "lucide";
import { usePathname } from "next/navigation";
import { memo, useDeferredValue, useMemo } from "react";
import type { Me } from "@/lib/client/person/person";
import { isPlainClick } from "@/lib/client/shortcuts/plain-click";
import { CHANNELS, channelsAddress } from "@/lib/client/url-state/channel-address";
import { DASHBOARD, dashboardAddress } from "@/lib/client/url-state/dashboard-address";
import { NO_FILTER, type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import { type ChangeSearch, useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { NEEDS_DECISION, type View, viewAt, viewsOf } from "@/lib/client/url-state/views";
import { searchOfView } from "@/lib/client/views/view-search";
import { t } from "@/lib/client/words/t";
import { useGoTo } from "./use-go-to";
import { ViewCount } from "./view-count";
import { ViewLink } from "./view-link";
import { SavedViews } from "./view-saved";

const GLYPHS: Record<View["id"], IconNode> = {
  "needs-decision": Inbox,
  "assigned-to-me": UserRound,
  decided: CircleCheckBig,
  "not-executed": TriangleAlert,
  tasks: SquareCheck,
  "all-work": Layers,
};

const waiting = (): string => t("waiting");

export function ViewLinks({ me }: { me: Me }) {
  const [search, change] = useTaskFilter();
  return <Links me={me} search={useDeferredValue(search)} change={change} path={usePathname()} />;
}

type Props = { me: Me; search: TaskSearch; change: ChangeSearch; path: string };

const Links = memo(function Links({ me, search, change, path }: Props) {
  const isTasks = path === "/tasks";
  const views = useMemo(() => viewsOf(me), [me]);
  const savedUid = isTasks ? search.view : null;
  const current = isTasks && !savedUid ? viewAt(views, search) : undefined;
  const organizationUid = search.organization_uid;

  const goTo = useGoTo(change, organizationUid);
  const show = (target: Partial<TaskSearch>) => {
    const goal = { ...NO_FILTER, sort: null, task: null, ...target };
    const prepare = () => void (isTasks && goTo.prepare(goal));
    return {
      onPointerEnter: prepare,
      onPointerDown: prepare,
      onClick: (event: React.MouseEvent) => {
        if (!isTasks || !isPlainClick(event)) return;
        event.preventDefault();
        goTo.go(goal);
      },
    };
  };

  return (
    <nav
      aria-label={t("Views")}
      className="flex min-h-0 min-w-0 gap-0.5 max-md:flex-1 max-md:justify-center-safe max-md:overflow-x-auto md:mt-4 md:flex-col"
    >
      {views.map((view) => (
        <ViewLink
          key={view.id}
          label={view.label}
          glyph={GLYPHS[view.id]}
          shortcut={`go-${view.id}`}
          href={tasksAddress({ organization_uid: organizationUid, ...view.search })}
          isCurrent={view === current}
          {...show(view.search)}
        >
          <ViewCount
            search={view.search}
            organizationUid={organizationUid}
            words={view === NEEDS_DECISION ? waiting : undefined}
            className="max-wide:sr-only"
          />
        </ViewLink>
      ))}
      <ViewLink
        label={t("Dashboard")}
        glyph={ChartNoAxesColumn}
        shortcut="go-dashboard"
        href={dashboardAddress(organizationUid)}
        isCurrent={path === DASHBOARD}
        className="md:mt-3"
      />
      <ViewLink
        label={t("Channels")}
        glyph={Hash}
        shortcut="go-channels"
        href={channelsAddress(organizationUid)}
        isCurrent={path.startsWith(CHANNELS)}
      />
      <SavedViews
        me={me}
        organizationUid={organizationUid}
        currentUid={savedUid}
        onShow={(view) => show(searchOfView(view))}
      />
    </nav>
  );
});
