"use client";
import { Dialog } from "@base-ui/react/dialog";

type Props = {
  label: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Everything is closed by now, and the focus is where it was before. */
  onClosed?: () => void;
  children: React.ReactNode;
};

/** A dialog in the upper part of the page. It comes and goes without motion: it is under the keyboard. */
export const Overlay = ({ label, isOpen, onOpenChange, onClosed, children }: Props) => (
  <Dialog.Root
    open={isOpen}
    onOpenChange={onOpenChange}
    onOpenChangeComplete={(isNowOpen) => !isNowOpen && onClosed?.()}
  >
    <Dialog.Portal>
      <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/25" />
      <Dialog.Popup
        aria-label={label}
        className="fixed inset-x-4 top-[10dvh] z-50 mx-auto flex max-h-[80dvh] max-w-[40rem] flex-col overflow-hidden rounded-lg border border-line bg-raised text-row shadow-float outline-none"
      >
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);
