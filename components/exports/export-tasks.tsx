"use client";
import { Suspense, useState } from "react";
import { later } from "@/lib/client/later/later";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import type { TaskSearch } from "@/lib/client/url-state/task-search";

const ExportTasksDialog = later(async () => (await import("./export-tasks-dialog")).ExportTasksDialog);

/** Answers whoever wants to have the list as a file: the menu of the list, and the palette. */
export function ExportTasks({ search }: { search: TaskSearch }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  useCommand("export", () => {
    setWasOpen(true);
    setOpen(true);
  });
  if (!wasOpen) return null;
  return (
    <Suspense>
      <ExportTasksDialog search={search} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
