"use client";
import { useRef, useState } from "react";
import type { Me } from "@/lib/client/person/person";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { NO_FILTER } from "@/lib/client/url-state/task-search";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";
import { Bindings } from "./bindings";
import { Help } from "./help";
import { Overlay } from "./overlay";
import { Palette } from "./palette";
import type { PaletteEntry } from "./palette-entries";
import { useGoToTasks } from "./use-go-to-tasks";

/** The keyboard of the whole desk: the bindings, the palette and the help. */
export function Shortcuts({ me }: { me: Me }) {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const chosen = useRef<PaletteEntry>(null);
  const [{ organization_uid: organizationUid }] = useTaskSearch();
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
    if (entry?.kind === "task") goToTasks({ task: entry.uid });
    if (entry?.kind === "search") goToTasks({ ...NO_FILTER, q: entry.text, task: null });
  };

  return (
    <>
      <Bindings />
      <Overlay
        label="Command palette"
        isOpen={open === "palette"}
        onOpenChange={close}
        // The focus is put back first; otherwise it would be taken from what the command gives it to.
        onClosed={runChosen}
      >
        <Palette recentOf={{ personUid: me.uid, organizationUid }} onChoose={choose} />
      </Overlay>
      <Overlay label="Keyboard shortcuts" isOpen={open === "help"} onOpenChange={close}>
        <Help />
      </Overlay>
    </>
  );
}
