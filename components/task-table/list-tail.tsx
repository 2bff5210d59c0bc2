"use client";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { useIsOnline } from "@/lib/client/table/surroundings";
import { t } from "@/lib/client/words/t";

type Props = {
  error: Error | null;
  isTrying: boolean;
  onRetry: () => void;
  /** As many as one list ever shows, though there are more. */
  isCutOff: boolean;
};

/** What stands below the last row, where the list could not be read on, or not any further. */
export function ListTail({ error, isTrying, onRetry, isCutOff }: Props) {
  const isOnline = useIsOnline();
  if (isTrying && !isOnline) {
    return (
      <p className="p-4 text-center text-muted">{t("You are offline. More rows come when you are back.")}</p>
    );
  }
  if (error) {
    return (
      <div role="alert" className="flex flex-wrap items-center justify-center gap-3 p-4">
        <p>
          <strong className="font-semibold">{t("The next rows could not be read.")}</strong>{" "}
          {sentenceOf(error)}
        </p>
        <Button size="small" disabled={isTrying} onClick={onRetry}>
          {t("Try again")}
        </Button>
      </div>
    );
  }
  if (!isCutOff) return null;
  return (
    <p className="p-4 text-center text-muted">
      {t("The list ends here, though there are more. Narrow the filter.")}
    </p>
  );
}
