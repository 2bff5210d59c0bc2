"use client";
import { ShieldCheck } from "lucide";
import { useRef } from "react";
import { buttonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { ariaKeys, keyWords } from "@/lib/client/shortcuts/key-words";
import { type ShortcutId, shortcutOf } from "@/lib/client/shortcuts/list";
import { useSingleKeys } from "@/lib/client/shortcuts/single-keys";
import { t } from "@/lib/client/words/t";
import { decides } from "./decides";
import { type Hold, useHold } from "./use-hold";

type Props = {
  /** What the button does, as in `approve`. */
  verb: string;
  /** What is at stake, said once more before the second press. */
  stake: string;
  disabled: boolean;
  isReady: boolean;
  describedBy: string;
  onConfirm: () => void;
  /** The key that can be held instead. */
  shortcut?: ShortcutId;
};

function labelOf(stage: Hold, { verb, stake }: Pick<Props, "verb" | "stake">): string {
  if (stage === "holding") return t("Keep holding…");
  return stage === "armed" || stage === "arming"
    ? t("Press again to {verb}: {stake}", { verb, stake })
    : t("Hold to {verb}", { verb });
}

/** Approves what is of high risk: by holding it, or by pressing it twice. */
export function HoldButton({ verb, stake, disabled, isReady, describedBy, onConfirm, ...more }: Props) {
  const { shortcut = "approve" } = more;
  const isEnabled = !disabled && isReady;
  const { stage, press, release, leave, pressShortly } = useHold(onConfirm, isEnabled, shortcut);
  const isOnPointer = useRef(false);
  const { keys, words } = shortcutOf(shortcut);
  const isOn = useSingleKeys();
  return (
    <button
      type="button"
      disabled={disabled}
      {...decides(isEnabled && stage !== "arming")}
      aria-describedby={describedBy}
      title={
        isOn
          ? t("{words}: hold ({keys})", { words, keys: keys.map(keyWords).join(", ") })
          : t("{words}: hold", { words })
      }
      aria-keyshortcuts={isOn ? ariaKeys(keys) : undefined}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isOnPointer.current = true;
        press();
      }}
      onPointerUp={release}
      onPointerLeave={leave}
      onPointerCancel={leave}
      onContextMenu={(event) => event.preventDefault()}
      // A held Enter would press it again and again.
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={() => {
        if (!isOnPointer.current) pressShortly();
        isOnPointer.current = false;
      }}
      className={`${buttonLook({ tone: "primary" })} relative min-w-40 touch-none overflow-hidden select-none max-md:flex-1`}
    >
      <span
        aria-hidden="true"
        className={`absolute inset-0 origin-left bg-ok transition-transform ease-linear motion-reduce:hidden ${
          stage === "holding" ? "scale-x-100 duration-[1200ms]" : "scale-x-0 duration-100"
        }`}
      />
      <span className="relative inline-flex min-w-0 items-center gap-1.5">
        <Icon of={ShieldCheck} />
        <span aria-live="polite" className="truncate">
          {labelOf(stage, { verb, stake })}
        </span>
      </span>
    </button>
  );
}
