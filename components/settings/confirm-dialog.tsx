"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

type Props = {
  /** The question. */
  title: string;
  isOpen: boolean;
  /** The button that does it, and what it says meanwhile. */
  words: { action: string; pending: string };
  isPending: boolean;
  error: Error | null;
  /** It cannot be done as things are. */
  isImpossible?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen. */
  children: React.ReactNode;
};

/** Asks once, before something that cannot be undone. */
export const ConfirmDialog = ({
  title,
  isOpen,
  words,
  isPending,
  error,
  isImpossible = false,
  onConfirm,
  onClose,
  children,
}: Props) => (
  <Dialog title={title} isOpen={isOpen} onClose={onClose}>
    <DialogBody>
      {children}
      {error && <Alert>{sentenceOf(error)}</Alert>}
    </DialogBody>
    <DialogButtons>
      <Button tone="danger" disabled={isPending || isImpossible} onClick={onConfirm}>
        {isPending ? words.pending : words.action}
      </Button>
      <Button tone="quiet" onClick={onClose}>
        {t("Cancel")}
      </Button>
    </DialogButtons>
  </Dialog>
);
