"use client";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { useSavedView } from "@/lib/client/views/use-saved-view";
import { t } from "@/lib/client/words/t";

type Props = { search: TaskSearch; change: ChangeSearch };

const reasonOf = (error: Error): string =>
  [400, 404].includes(statusOf(error))
    ? t("This view is private to somebody else, or it was deleted.")
    : t("The view could not be read. {reason}", { reason: sentenceOf(error) });

/** Says why the view of the address is not there. The list below goes by the rest of the address. */
export const MissingView = memo(function MissingView({ search, change }: Props) {
  const { error } = useSavedView(search);
  if (!error) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-b border-warn-line bg-warn-bg px-4 py-1.5 text-warn-fg"
    >
      <p className="flex-1">{reasonOf(error)}</p>
      <Button tone="quiet" size="small" onClick={() => change({ view: null }, "replace")}>
        {t("Dismiss")}
      </Button>
    </div>
  );
});
