"use client";
import { Ellipsis } from "lucide";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import { useUpdateView } from "@/lib/client/views/use-change-views";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import type { ViewDialog } from "./view-dialogs";

type Props = {
  view: SavedView;
  organizationUid: string | null;
  isOwn: boolean;
  mayDelete: boolean;
  onAsk: (dialog: ViewDialog) => void;
};

const ITEM =
  "flex h-8 w-full items-center rounded-md px-2 text-left hover:bg-hover disabled:opacity-50 max-md:h-11";

function WhoseView({ view, isOwn }: Pick<Props, "view" | "isOwn">) {
  if (isOwn)
    return view.is_shared ? t("Your view, shared with everybody") : t("Your view, only yours to see");
  const name = <bdi>{view.owner.user_name}</bdi>;
  return view.is_shared
    ? rich("View of {name}, shared with everybody", { name })
    : rich("View of {name}, only yours to see", { name });
}

/** What can be done with the view on the screen. */
export function ViewMenu({ view, organizationUid, isOwn, mayDelete, onAsk }: Props) {
  const update = useUpdateView(view.uid);
  const link = () =>
    window.location.origin + tasksAddress({ organization_uid: organizationUid, view: view.uid });
  const ask = (dialog: ViewDialog, close: () => void) => () => {
    close();
    onAsk(dialog);
  };
  return (
    <PopupButton
      label={t("View options")}
      button={{
        "aria-label": t("View options"),
        title: t("View options"),
        className:
          "grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:size-11",
        children: <Icon of={Ellipsis} />,
      }}
    >
      {(close) => (
        <>
          <p className="mb-1 border-b border-line px-2 pt-1 pb-2 text-xs text-muted">
            <WhoseView view={view} isOwn={isOwn} />
          </p>
          {isOwn && (
            <>
              <button type="button" className={ITEM} onClick={ask("rename", close)}>
                {t("Rename…")}
              </button>
              <button
                type="button"
                className={ITEM}
                disabled={update.isPending}
                onClick={() => update.mutate({ is_shared: !view.is_shared }, { onSuccess: close })}
              >
                {view.is_shared ? t("Make private") : t("Share with everybody")}
              </button>
            </>
          )}
          <button type="button" className={ITEM} onClick={ask("save", close)}>
            {t("Save as a new view…")}
          </button>
          {mayDelete && (
            <button type="button" className={`${ITEM} text-danger-fg`} onClick={ask("delete", close)}>
              {t("Delete…")}
            </button>
          )}
          <div className="mt-1 border-t border-line pt-1">
            <CopyButton text={link} label={t("Copy link")} />
          </div>
        </>
      )}
    </PopupButton>
  );
}
