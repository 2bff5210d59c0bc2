"use client";
import { Popover } from "@base-ui/react/popover";
import { Columns3 } from "lucide-react";
import { Suspense } from "react";
import { Icon } from "@/components/ui/icon";
import { Popup } from "@/components/ui/popup";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { t } from "@/lib/client/words/t";

const ColumnMenu = later(async () => (await import("./column-menu")).ColumnMenu);
const AHEAD = [ColumnMenu];

export function ColumnsButton() {
  useFetchedAhead(AHEAD);
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t("Columns and rows")}
        title={t("Columns and rows")}
        className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:hidden"
      >
        <Icon of={Columns3} />
      </Popover.Trigger>
      <Popup label={t("Columns and rows")} align="end">
        <Suspense fallback={<p className="px-2 py-1.5 text-muted">{t("Reading…")}</p>}>
          <ColumnMenu />
        </Suspense>
      </Popup>
    </Popover.Root>
  );
}
