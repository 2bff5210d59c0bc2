import { CirclePause } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";

/** What stands in the way, in the words of whoever met it. */
export const BlockedNotice = ({ reason }: { reason: string }) => (
  <div
    role="note"
    aria-label={t("Blocked")}
    className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-bg px-3 py-2 text-text"
  >
    <Icon of={CirclePause} className="mt-0.5 size-4 text-warn-fg" />
    <p className="min-w-0 whitespace-pre-wrap wrap-anywhere">
      <span className="font-medium text-warn-fg">{t("Blocked:")} </span>
      <bdi>{reason}</bdi>
    </p>
  </div>
);
