"use client";
import { Keyboard } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useClosePopup } from "@/components/ui/popup-button";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { t } from "@/lib/client/words/t";
import { SingleKeysSwitch } from "./single-keys-switch";

/** What the menu of the person offers about keys. It has to stand in a popup, which gives way to the help. */
export function ShortcutMenu() {
  const close = useClosePopup();
  return (
    <div className="mb-1 border-b border-line pb-1 max-md:hidden">
      <SingleKeysSwitch />
      <button
        type="button"
        onClick={() => {
          close();
          commandFor("help")?.();
        }}
        className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
      >
        <Icon of={Keyboard} />
        {t("Keyboard shortcuts")}
      </button>
    </div>
  );
}
