"use client";
import { Suspense, useRef, useState } from "react";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import type { Me } from "@/lib/client/person/person";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { NO_FILTER } from "@/lib/client/url-state/task-search";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { useGoToTasks } from "@/lib/client/url-state/use-go-to-tasks";
import { toView } from "@/lib/client/views/view-search";
import { t } from "@/lib/client/words/t";
import { Bindings } from "./bindings";
import type { PaletteEntry } from "./palette-entries";

const Overlays = later(async () => (await import("./overlays")).Overlays);
const AHEAD = [Overlays];

/** The keyboard of the whole desk: the bindings, the palette and the help. */
export function Shortcuts({ me }: { me: Me }) {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (open !== null && !wasOpened) setWasOpened(true);
  useFetchedAhead(AHEAD);
  const chosen = useRef<PaletteEntry>(null);
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  const goToTasks = useGoToTasks();
  useCommand("palette", () => setOpen((now) => (now === "palette" ? null : "palette")));
  useCommand("help", () => setOpen("help"));

  const close = () => setOpen(null);
  const choose = (entry: PaletteEntry) => {
    chosen.current = entry;
    close();
  };
  const runChosen = () => {
    const entry = chosen.current;
    chosen.current = null;
    if (entry?.kind === "command") commandFor(entry.id)?.();
    if (entry?.kind === "view") goToTasks(toView(entry.view));
    if (entry?.kind === "task") goToTasks({ task: entry.uid });
    if (entry?.kind === "search") goToTasks({ ...NO_FILTER, q: entry.text, task: null });
  };

  return (
    <>
      <Bindings />
      {/* As long as its code is on its way, what is typed for it must not decide what is behind it. */}
      <Suspense fallback={open !== null && <dialog open aria-label={t("Opening")} className="sr-only" />}>
        {wasOpened && (
          <Overlays
            open={open}
            recentOf={{ personUid: me.uid, organizationUid }}
            onClose={close}
            onChoose={choose}
            onPaletteClosed={runChosen}
          />
        )}
      </Suspense>
    </>
  );
}
