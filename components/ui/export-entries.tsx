"use client";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { t } from "@/lib/client/words/t";
import { Button } from "./button";
import { useClosePopup } from "./popup-button";

const ENTRIES = [
  { id: "export", label: t("Export tasks…") },
  { id: "export-log", label: t("Export the change log…") },
] as const;

/** What the list can be had of as a file. What becomes of it stands elsewhere, and opens when this is closed. */
export function ExportEntries() {
  const close = useClosePopup();
  return ENTRIES.map(({ id, label }) => (
    <Button
      key={id}
      tone="quiet"
      size="small"
      className="w-full"
      onClick={() => {
        close();
        commandFor(id)?.();
      }}
    >
      {label}
    </Button>
  ));
}
