"use client";
import { useQuery } from "@tanstack/react-query";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { NO_FILTER } from "@/lib/client/url-state/task-search";
import { NEEDS_DECISION, type View } from "@/lib/client/url-state/views";

const EVERYTHING = { ...NO_FILTER, sort: null, per_page: null, task: null };

/** How many are in a view. It is counted again whenever a list is. */
export function ViewCount({ view, organizationUid }: { view: View; organizationUid: string | null }) {
  const search = { ...EVERYTHING, ...view.search, organization_uid: organizationUid };
  const { data } = useQuery(taskQueries.count(search));
  if (data === undefined) return null;
  return (
    <span className="text-xs tabular-nums max-wide:sr-only">
      {data.toLocaleString("en")}
      <span className="sr-only">{view === NEEDS_DECISION ? " waiting" : " work tasks"}</span>
    </span>
  );
}
