import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

type Props = {
  /** A sentence. */
  what: string;
  error: Error;
  isTrying: boolean;
  onRetry: () => void;
};

export const ReadError = ({ what, error, isTrying, onRetry }: Props) => (
  <div className="mx-auto max-w-xl p-6">
    <Alert
      actions={
        <Button size="small" disabled={isTrying} onClick={onRetry}>
          {t("Try again")}
        </Button>
      }
    >
      <strong className="font-semibold">{what}</strong> {sentenceOf(error)}
    </Alert>
  </div>
);
