"use client";
import { Download } from "lucide";
import { memo, Suspense, useState } from "react";
import { ExportEntries } from "@/components/ui/export-entries";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { later } from "@/lib/client/later/later";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { t } from "@/lib/client/words/t";

const ExportTasksDialog = later(async () => (await import("./export-tasks-dialog")).ExportTasksDialog);
const ExportLogDialog = later(async () => (await import("./export-log-dialog")).ExportLogDialog);

type What = "tasks" | "log";

const PhoneButton = memo(function PhoneButton() {
  return (
    <PopupButton
      label={t("Export")}
      align="end"
      button={{
        "aria-label": t("Export"),
        title: t("Export"),
        className:
          "grid size-11 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text md:hidden",
        children: <Icon of={Download} />,
      }}
    >
      <ExportEntries />
    </PopupButton>
  );
});

/**
 * Answers whoever wants to have the list, or what happened to it, as a file: the menu of the list, and the palette. On a
 * phone neither is there, but a button.
 */
export function ExportTasks({ search }: { search: TaskSearch }) {
  const [open, setOpen] = useState<What | null>(null);
  const [wasOpen, setWasOpen] = useState<ReadonlySet<What>>(new Set());
  const ask = (what: What) => {
    setWasOpen(new Set(wasOpen).add(what));
    setOpen(what);
  };
  useCommand("export", () => ask("tasks"));
  useCommand("export-log", () => ask("log"));
  const close = () => setOpen(null);
  return (
    <>
      <PhoneButton />
      <Suspense>
        {wasOpen.has("tasks") && (
          <ExportTasksDialog search={search} isOpen={open === "tasks"} onClose={close} />
        )}
        {wasOpen.has("log") && (
          <ExportLogDialog
            organizationUid={search.organization_uid}
            isOpen={open === "log"}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
