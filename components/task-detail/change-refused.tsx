import { Alert } from "@/components/ui/alert";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

const STALE = 412;

/** Why a change of a task's status did not count. */
export const ChangeRefused = ({ error }: { error: Error }) => (
  <Alert>
    {statusOf(error) === STALE
      ? t("This changed since you read it. It was read again; look once more, then decide.")
      : sentenceOf(error)}
  </Alert>
);
