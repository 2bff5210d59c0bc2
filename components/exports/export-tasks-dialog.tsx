"use client";
import { useState } from "react";
import { ExportDialog } from "@/components/ui/export-dialog";
import { isFiltered, queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import { t } from "@/lib/client/words/t";

type Props = { search: TaskSearch; isOpen: boolean; onClose: () => void };

/** The tasks of the list's filter as a file, by their age. */
export function ExportTasksDialog({ search, isOpen, onClose }: Props) {
  const [withArchived, setWithArchived] = useState(true);
  const { sort: _, ...filter } = queryOf(search);
  return (
    <ExportDialog
      title={t("Export tasks")}
      path="/api/work-tasks/export"
      query={{ ...filter, archived: withArchived ? "include" : "exclude" }}
      file="work-tasks"
      about={
        isFiltered(search)
          ? t("All tasks of the filter of this list, the oldest first.")
          : t("All tasks, the oldest first.")
      }
      isOpen={isOpen}
      onClose={onClose}
    >
      <label className="mt-2 flex items-center gap-2 max-md:h-11">
        <input
          type="checkbox"
          className="accent-accent"
          checked={withArchived}
          onChange={() => setWithArchived(!withArchived)}
        />
        {t("Archived ones, too")}
      </label>
    </ExportDialog>
  );
}
