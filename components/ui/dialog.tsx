"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide";
import { useRef } from "react";
import { t } from "@/lib/client/words/t";
import { Icon } from "./icon";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Everything is closed by now, and the focus is where it was before. */
  onClosed?: () => void;
  children: React.ReactNode;
};

const FIELD = "textarea, select, input:not([type=checkbox])";

/** Something that is asked or told before anything else goes on. Esc and the cross close it. */
export function Dialog({ title, isOpen, onClose, onClosed, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  // Never to a button: the key that opened the dialog may still be down, and would press it.
  const firstFocus = () => popup.current?.querySelector<HTMLElement>(FIELD) ?? popup.current;
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(isNowOpen) => !isNowOpen && onClose()}
      onOpenChangeComplete={(isNowOpen) => !isNowOpen && onClosed?.()}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/25" />
        <Base.Popup
          ref={popup}
          initialFocus={firstFocus}
          className="fixed inset-x-4 top-[12dvh] z-50 mx-auto flex max-h-[80dvh] max-w-[34rem] flex-col overflow-hidden rounded-lg border border-line bg-raised text-row shadow-float outline-none"
        >
          <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-2 pl-4">
            <Base.Title className="min-w-0 flex-1 truncate text-read font-semibold">{title}</Base.Title>
            <Base.Close
              aria-label={t("Close")}
              title={t("Close")}
              className="grid size-7 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:size-11"
            >
              <Icon of={X} />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What a dialog says; it scrolls, its buttons stay. */
export const DialogBody = ({ children }: { children: React.ReactNode }) => (
  <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-4">{children}</div>
);

/** The buttons of a dialog, the one that does it first. */
export const DialogButtons = ({ children }: { children: React.ReactNode }) => (
  <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-4 py-3">{children}</div>
);
