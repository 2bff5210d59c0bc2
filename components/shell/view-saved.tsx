"use client";
import { useQuery } from "@tanstack/react-query";
import { Bookmark, Users } from "lucide";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { useToday } from "@/lib/client/clock/use-now";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import type { Me } from "@/lib/client/person/person";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import { viewQueries } from "@/lib/client/views/view-queries";
import { searchOfView } from "@/lib/client/views/view-search";
import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import type { LinkActs } from "./use-go-to";
import { ViewCount } from "./view-count";

type Props = {
  me: Me;
  organizationUid: string | null;
  /** Of the view on the screen. */
  currentUid: string | null;
  onShow: (view: SavedView) => LinkActs;
};

/** Views that somebody gave a name: a list where there is room for their names, else behind one button. */
export function SavedViews(props: Props) {
  const { data: views = [] } = useQuery(viewQueries.list(props.organizationUid));
  if (!useIsHydrated() || views.length === 0) return null;
  return (
    <>
      <section aria-labelledby="saved-views" className="mt-3 flex min-h-0 flex-col max-wide:hidden">
        <h2 id="saved-views" className="px-2 pb-1 text-xs font-semibold text-muted">
          {t("Saved views")}
        </h2>
        <SavedList views={views} {...props} />
      </section>
      <SavedMenu views={views} {...props} />
    </>
  );
}

function SavedMenu({ onShow, ...props }: Props & { views: readonly SavedView[] }) {
  return (
    <PopupButton
      label={t("Saved views")}
      button={{
        "aria-label": t("Saved views"),
        title: t("Saved views"),
        "aria-current": props.currentUid ? "true" : undefined,
        className:
          "flex h-8 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:text-accent-fg max-md:size-11 wide:hidden",
        children: <Icon of={Bookmark} />,
      }}
    >
      {(close) => (
        <SavedList
          {...props}
          onShow={(view) => {
            const { onClick, ...rest } = onShow(view);
            return {
              ...rest,
              onClick: (event) => {
                close();
                onClick(event);
              },
            };
          }}
        />
      )}
    </PopupButton>
  );
}

function SavedList({
  views,
  me,
  organizationUid,
  currentUid,
  onShow,
}: Props & { views: readonly SavedView[] }) {
  const today = useToday() ?? undefined;
  return (
    <ul className="flex min-h-0 flex-col gap-0.5 overflow-y-auto">
      {views.map((view) => (
        <li key={view.uid}>
          <a
            href={tasksAddress({ organization_uid: organizationUid, ...searchOfView(view, today) })}
            aria-current={view.uid === currentUid ? "page" : undefined}
            title={
              view.owner.user_uid === me.uid
                ? view.name
                : t("{view}, by {name}", { view: view.name, name: view.owner.user_name })
            }
            {...onShow(view)}
            className="flex h-8 items-center gap-2 rounded-md px-2 -outline-offset-2 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:font-medium aria-[current]:text-accent-fg max-md:h-11"
          >
            <Icon of={view.is_shared ? Users : Bookmark} className="size-3.5" />
            <bdi className="flex-1 truncate">{view.name}</bdi>
            <ViewCount search={searchOfView(view, today)} organizationUid={organizationUid} />
          </a>
        </li>
      ))}
    </ul>
  );
}
