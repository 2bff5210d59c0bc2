"use client";
import { Columns3 } from "lucide";
import { memo, Suspense } from "react";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { t } from "@/lib/client/words/t";

const ColumnMenu = later(async () => (await import("./column-menu")).ColumnMenu);
const AHEAD = [ColumnMenu];

export const ColumnsButton = memo(function ColumnsButton() {
  useFetchedAhead(AHEAD);
  return (
    <PopupButton
      label={t("Columns and rows")}
      align="end"
      button={{
        "aria-label": t("Columns and rows"),
        title: t("Columns and rows"),
        className:
          "grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:hidden",
        children: <Icon of={Columns3} />,
      }}
    >
      <Suspense fallback={<p className="px-2 py-1.5 text-muted">{t("Reading…")}</p>}>
        <ColumnMenu />
      </Suspense>
    </PopupButton>
  );
});
