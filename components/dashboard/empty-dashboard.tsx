import { ChartNoAxesColumn } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import { LINK } from "./sheet-table";

/** What would be here, and how it gets here. */
export const EmptyDashboard = () => (
  <div className="mx-auto flex max-w-xl flex-col items-center gap-2 px-6 py-12 text-center">
    <Icon of={ChartNoAxesColumn} className="size-6 text-muted" />
    <h2 className="text-read font-semibold">{t("Nothing to show yet")}</h2>
    <p className="text-read text-muted">
      {t(
        "Nothing waits, and nothing was asked for in this period or in the one before. As soon as an agent asks for an approval, here stands how much waits and how long, who decides it, how soon and how, and what that costs.",
      )}
    </p>
    <a href="/tasks" className={LINK}>
      {t("How an agent asks")}
    </a>
  </div>
);
