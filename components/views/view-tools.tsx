"use client";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { type Me, may } from "@/lib/client/person/person";
import { arranged, keptOf } from "@/lib/client/table/columns";
import { applyColumns, currentColumns } from "@/lib/client/table/columns-store";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { viewAt, viewsOf } from "@/lib/client/url-state/views";
import { useUpdateView } from "@/lib/client/views/use-change-views";
import { useSavedView } from "@/lib/client/views/use-saved-view";
import { isSameQuery, queryToKeep, toView } from "@/lib/client/views/view-search";
import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import type { ViewDialog } from "./view-dialogs";

const ViewDialogs = later(async () => (await import("./view-dialogs")).ViewDialogs);
const ViewMenu = later(async () => (await import("./view-menu")).ViewMenu);
const AHEAD = [ViewDialogs, ViewMenu];

type Props = { me: Me; search: TaskSearch; change: ChangeSearch };

/** Beside the heading of the list: a filter is saved as a view, a view is kept, changed, put back or deleted. */
export function ViewTools({ me, search, change }: Props) {
  const { view, isEdited } = useSavedView(search);
  const [dialog, setDialog] = useState<ViewDialog | null>(null);
  useFetchedAhead(AHEAD);
  const isOwn = view?.owner.user_uid === me.uid;
  const mayDelete =
    isOwn || (view?.is_shared === true && may(me, search.organization_uid, "organization:administer"));
  const ready = viewAt(viewsOf(me), search)?.search ?? {};
  const isNew = !view && !isSameQuery(queryToKeep(ready), queryToKeep(search));
  const done = (patch: Partial<TaskSearch>) => {
    setDialog(null);
    change(patch);
  };
  return (
    <>
      {isNew && (
        <Button tone="quiet" size="small" onClick={() => setDialog("save")}>
          {t("Save view")}
        </Button>
      )}
      {view && isEdited && <Edited view={view} isOwn={isOwn} search={search} change={change} />}
      <Suspense>
        {view && (
          <ViewMenu
            view={view}
            organizationUid={search.organization_uid}
            isOwn={isOwn}
            mayDelete={mayDelete}
            onAsk={setDialog}
          />
        )}
        {(dialog || view) && (
          <ViewDialogs
            dialog={dialog}
            view={view}
            search={search}
            onClose={() => setDialog(null)}
            onSaved={(uid) => done({ view: uid })}
            onDeleted={() => done({ view: null })}
          />
        )}
      </Suspense>
    </>
  );
}

type EditedProps = Omit<Props, "me"> & { view: SavedView; isOwn: boolean };

/** The list is not what the view says any more. Only whoever the view belongs to can make that the view. */
function Edited({ view, isOwn, search, change }: EditedProps) {
  const { mutate, isPending, isError } = useUpdateView(view.uid);
  const save = () =>
    mutate({
      query: queryToKeep(search),
      // A view that leaves the columns to everybody goes on doing so.
      columns: view.columns && keptOf(arranged(currentColumns())),
    });
  const reset = () => {
    applyColumns(view.columns);
    // The task that is open stays so.
    const { task: _, ...filter } = toView(view);
    change(filter);
  };
  return (
    <>
      <span className="text-xs text-muted">{t("edited")}</span>
      {isOwn && (
        <Button tone="quiet" size="small" disabled={isPending} onClick={save}>
          {isError ? t("Save again") : t("Save")}
        </Button>
      )}
      <Button tone="quiet" size="small" onClick={reset}>
        {t("Reset")}
      </Button>
    </>
  );
}
