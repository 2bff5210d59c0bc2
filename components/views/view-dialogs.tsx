"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { sentenceOf } from "@/lib/client/api/api-error";
import { arranged, keptOf } from "@/lib/client/table/columns";
import { currentColumns } from "@/lib/client/table/columns-store";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { dueLabel } from "@/lib/client/views/due-days";
import { useCreateView, useDeleteView, useUpdateView } from "@/lib/client/views/use-change-views";
import { dueOf, queryToKeep } from "@/lib/client/views/view-search";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import { ViewFields } from "./view-form";

export type ViewDialog = "save" | "rename" | "delete";

type Props = {
  dialog: ViewDialog | null;
  /** The one that is open; of no meaning where a new one is saved. */
  view: SavedView | undefined;
  search: TaskSearch;
  onClose: () => void;
  onSaved: (uid: string) => void;
  onDeleted: () => void;
};

const NEW = { name: "", isShared: false, withColumns: false };

/** What is asked about a view. One dialog at a time. */
export const ViewDialogs = ({ dialog, view, ...props }: Props) => (
  <>
    <Dialog title={t("Save view")} isOpen={dialog === "save"} onClose={props.onClose}>
      <SaveView {...props} />
    </Dialog>
    {view && (
      <>
        <Dialog title={t("Rename view")} isOpen={dialog === "rename"} onClose={props.onClose}>
          <RenameView view={view} onClose={props.onClose} />
        </Dialog>
        <Dialog title={t("Delete view")} isOpen={dialog === "delete"} onClose={props.onClose}>
          <DeleteView view={view} onClose={props.onClose} onDeleted={props.onDeleted} />
        </Dialog>
      </>
    )}
  </>
);

function SaveView({ search, onClose, onSaved }: Omit<Props, "dialog" | "view" | "onDeleted">) {
  const { mutate, isPending, error } = useCreateView(search.organization_uid);
  const due = dueOf(search);
  return (
    <ViewFields
      first={NEW}
      note={
        due &&
        t("Due “{preset}” is counted from the day on which the view is opened.", {
          preset: dueLabel(due).toLowerCase(),
        })
      }
      button={t("Save view")}
      isPending={isPending}
      error={error}
      onCancel={onClose}
      onSubmit={({ name, isShared, withColumns }) =>
        mutate(
          {
            ...{ name, is_shared: isShared, query: queryToKeep(search) },
            columns: withColumns ? keptOf(arranged(currentColumns())) : null,
          },
          { onSuccess: ({ uid }) => onSaved(uid) },
        )
      }
    />
  );
}

function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { mutate, isPending, error } = useUpdateView(view.uid);
  return (
    <ViewFields
      first={{ ...NEW, name: view.name }}
      isNameOnly
      button={t("Rename")}
      isPending={isPending}
      error={error}
      onCancel={onClose}
      onSubmit={({ name }) => mutate({ name }, { onSuccess: onClose })}
    />
  );
}

function DeleteView({
  view,
  onClose,
  onDeleted,
}: { view: SavedView } & Pick<Props, "onClose" | "onDeleted">) {
  const { mutate, isPending, error } = useDeleteView(view.uid);
  const name = <bdi className="font-medium">{view.name}</bdi>;
  return (
    <>
      <DialogBody>
        {error && <Alert>{sentenceOf(error)}</Alert>}
        <p>
          {view.is_shared
            ? rich("{name} is deleted for everybody in the organization. The tasks in it stay as they are.", {
                name,
              })
            : rich("{name} is deleted. The tasks in it stay as they are.", { name })}
        </p>
      </DialogBody>
      <DialogButtons>
        <Button
          tone="danger"
          disabled={isPending}
          onClick={() => mutate(undefined, { onSuccess: onDeleted })}
        >
          {isPending ? t("Deleting…") : t("Delete view")}
        </Button>
        <Button tone="quiet" disabled={isPending} onClick={onClose}>
          {t("Cancel")}
        </Button>
      </DialogButtons>
    </>
  );
}
