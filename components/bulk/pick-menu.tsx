"use client";
import { useState } from "react";
import { buttonLook } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { moveInMenu } from "@/components/ui/menu-keys";
import { PopupButton } from "@/components/ui/popup-button";
import type { ShortcutId } from "@/lib/client/shortcuts/list";
import { t } from "@/lib/client/words/t";
import { usePressed } from "./use-pressed";

export type Pick = { id: string; label: string; glyph?: React.ReactNode };

type Props = {
  label: string;
  shortcut: ShortcutId;
  picks: readonly Pick[] | undefined;
  isSearched?: boolean;
  isDisabled: boolean;
  onPick: (id: string) => void;
};

/** One of several values, for all that are selected. */
export function PickMenu({ label, shortcut, picks, isSearched = false, isDisabled, onPick }: Props) {
  const button = usePressed(shortcut);
  return (
    <PopupButton
      label={label}
      align="end"
      button={{ ref: button, disabled: isDisabled, className: buttonLook(), children: label }}
    >
      {(close) =>
        picks ? (
          <Picks
            label={label}
            picks={picks}
            isSearched={isSearched}
            onPick={(id) => {
              close();
              onPick(id);
            }}
          />
        ) : (
          <p className="px-2 py-1.5 text-muted">{t("Reading the values…")}</p>
        )
      }
    </PopupButton>
  );
}

type PicksProps = { label: string; picks: readonly Pick[]; isSearched: boolean; onPick: Props["onPick"] };

function Picks({ label, picks, isSearched, onPick }: PicksProps) {
  const [typed, setTyped] = useState("");
  const shown = picks.filter((pick) => pick.label.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the controls in it
    <div onKeyDown={moveInMenu}>
      {isSearched && (
        <input
          type="search"
          aria-label={t("Find in {what}", { what: label.toLowerCase() })}
          placeholder={t("Find…")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={`${FIELD} mb-1`}
        />
      )}
      {shown.map(({ id, label: name, glyph }) => (
        <button
          key={id}
          type="button"
          onClick={() => onPick(id)}
          className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
        >
          {glyph}
          <bdi className="truncate">{name}</bdi>
        </button>
      ))}
      {shown.length === 0 && <p className="px-2 py-1.5 text-muted">{t("Nobody by that name")}</p>}
    </div>
  );
}
