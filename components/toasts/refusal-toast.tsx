import { CircleAlert, X } from "lucide";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Refusal } from "@/lib/client/decisions/decision-store";
import { refusalTitle, refusalWords } from "@/lib/client/decisions/refusal-words";
import { t } from "@/lib/client/words/t";

type Props = {
  refusal: Refusal;
  /** How many more there are after it. */
  further: number;
  onOpen: () => void;
  onClose: () => void;
};

/** A decision that did not count. It stays until somebody has seen it. */
export function RefusalToast({ refusal, further, onOpen, onClose }: Props) {
  const { what, safe } = refusalWords(refusal);
  return (
    <div className="flex items-start gap-2 rounded-lg border border-danger-line bg-raised py-2 pr-1.5 pl-3 shadow-float">
      <Icon of={CircleAlert} className="mt-0.5 size-4 text-danger-fg" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium text-danger-fg wrap-anywhere">
          {refusalTitle(refusal)}: <bdi>{refusal.title}</bdi>
        </p>
        <p className="wrap-anywhere">
          {what} <span className="text-muted">{safe}</span>
        </p>
        <div className="flex items-center gap-2">
          <Button size="small" onClick={onOpen}>
            {t("Open")}
          </Button>
          {further > 0 && (
            <span className="text-xs text-muted">{t("and {count} more", { count: further })}</span>
          )}
        </div>
      </div>
      <IconButton label={t("Dismiss")} onClick={onClose}>
        <Icon of={X} />
      </IconButton>
    </div>
  );
}
