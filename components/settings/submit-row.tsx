"use client";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/client/words/t";

type Props = {
  /** What the button says that sends the form, also while it is on its way. */
  label: string;
  isPending: boolean;
  /** Whether what was typed cannot be sent as it stands. */
  isBlocked?: boolean;
  onCancel: (() => void) | undefined;
};

/** The end of a form that comes for one thing and goes again. */
export const SubmitRow = ({ label, isPending, isBlocked = false, onCancel }: Props) => (
  <div className="flex gap-2 py-4">
    <Button type="submit" tone="primary" disabled={isPending || isBlocked}>
      {label}
    </Button>
    <Button tone="quiet" disabled={isPending} onClick={onCancel}>
      {t("Cancel")}
    </Button>
  </div>
);
