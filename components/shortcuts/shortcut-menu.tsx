"use client";
import { Popover } from "@base-ui/react/popover";
import { Keyboard } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { t } from "@/lib/client/words/t";
import { SingleKeysSwitch } from "./single-keys-switch";

/** What the menu of the person offers about keys. It has to stand in a Popover, which gives way to the help. */
export const ShortcutMenu = () => (
  <div className="mb-1 border-b border-line pb-1 max-md:hidden">
    <SingleKeysSwitch />
    <Popover.Close
      onClick={() => commandFor("help")?.()}
      className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
    >
      <Icon of={Keyboard} />
      {t("Keyboard shortcuts")}
    </Popover.Close>
  </div>
);
