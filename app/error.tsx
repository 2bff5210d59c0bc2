"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/client/words/t";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Notice title={t("This page could not be shown")}>
      {t("Nothing was decided or changed by it.")}
      {error.digest && (
        <span className="block">{t("Our log knows it as {digest}.", { digest: error.digest })}</span>
      )}
      <span className="mt-4 flex justify-center gap-2">
        <Button tone="primary" onClick={reset}>
          {t("Try again")}
        </Button>
      </span>
    </Notice>
  );
}
