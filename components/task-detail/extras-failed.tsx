import { Button } from "@/components/ui/button";
import { t } from "@/lib/client/words/t";

type Props = { isTrying: boolean; onRetry: () => void };

/** One line, since nothing that is decided depends on it. */
export const ExtrasFailed = ({ isTrying, onRetry }: Props) => (
  <p role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
    {t("Comments, tags and sub-tasks could not be read.")}
    <Button tone="quiet" size="small" disabled={isTrying} onClick={onRetry}>
      {t("Try again")}
    </Button>
  </p>
);
