"use client";
import type { RecentOf } from "@/lib/client/shortcuts/opened-tasks";
import { t } from "@/lib/client/words/t";
import { Help } from "./help";
import { Overlay } from "./overlay";
import { Palette } from "./palette";
import type { PaletteEntry } from "./palette-entries";

type Props = {
  open: "palette" | "help" | null;
  recentOf: RecentOf;
  onClose: () => void;
  onChoose: (entry: PaletteEntry) => void;
  onPaletteClosed: () => void;
};

/** The palette and the help: not needed before somebody asks for one. */
export const Overlays = ({ open, recentOf, onClose, onChoose, onPaletteClosed }: Props) => (
  <>
    <Overlay
      label={t("Command palette")}
      isOpen={open === "palette"}
      onOpenChange={onClose}
      // The focus is put back first; otherwise it would be taken from what the command gives it to.
      onClosed={onPaletteClosed}
    >
      <Palette recentOf={recentOf} onChoose={onChoose} />
    </Overlay>
    <Overlay label={t("Keyboard shortcuts")} isOpen={open === "help"} onOpenChange={onClose}>
      <Help />
    </Overlay>
  </>
);
