"use client";
import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide";
import { Icon } from "@/components/ui/icon";
import { SHORTCUT_GROUPS, SHORTCUTS, type Shortcut } from "@/lib/client/shortcuts/list";
import { useSingleKeys } from "@/lib/client/shortcuts/single-keys";
import { t } from "@/lib/client/words/t";
import { KeyCaps } from "./key-caps";
import { SingleKeysSwitch } from "./single-keys-switch";

/** All keys that work, from the list that binds them. */
export function Help() {
  const isOn = useSingleKeys();
  const working: readonly Shortcut[] = SHORTCUTS.filter(
    (shortcut) => shortcut.keys.length > 0 && (isOn || "staysOn" in shortcut),
  );
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-2 pl-4">
        <Dialog.Title className="flex-1 text-read font-semibold">{t("Keyboard shortcuts")}</Dialog.Title>
        <Dialog.Close
          aria-label={t("Close")}
          title={t("Close")}
          className="grid size-7 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
        >
          <Icon of={X} />
        </Dialog.Close>
      </div>
      <div className="min-h-0 overflow-y-auto p-2">
        <SingleKeysSwitch />
        {!isOn && (
          <p className="px-2 pb-2 text-muted">
            {t("They are off, so keys without Ctrl or ⌘ do nothing here.")}
          </p>
        )}
        <div className="mt-2 columns-1 gap-6 px-2 sm:columns-2">
          {SHORTCUT_GROUPS.map(({ id, words }) => (
            <HelpGroup key={id} name={words} shortcuts={working.filter(({ group }) => group === id)} />
          ))}
        </div>
      </div>
    </>
  );
}

function HelpGroup({ name, shortcuts }: { name: string; shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section aria-label={name} className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-xs font-semibold text-muted">{name}</h3>
      <dl>
        {shortcuts.map(({ id, keys, words }) => (
          <div key={id} className="flex min-h-7 items-center justify-between gap-3">
            <dt>{words}</dt>
            <dd className="flex flex-wrap justify-end gap-1.5">
              {keys.map((each) => (
                <KeyCaps key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
