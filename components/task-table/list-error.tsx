"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

type Props = { error: Error; isTrying: boolean; onRetry: () => void };

/** The filter stays in the address, so trying again asks for the same. */
export const ListError = ({ error, isTrying, onRetry }: Props) => (
  <div className="mx-auto max-w-xl p-6">
    <Alert
      actions={
        <Button size="small" disabled={isTrying} onClick={onRetry}>
          {t("Try again")}
        </Button>
      }
    >
      <strong className="font-semibold">{t("The list could not be read.")}</strong> {sentenceOf(error)}{" "}
      {t("Nothing was changed, and your filter is kept.")}
    </Alert>
  </div>
);
