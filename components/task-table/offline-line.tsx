"use client";
import { WifiOff } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useIsOnline } from "@/lib/client/table/surroundings";
import { t } from "@/lib/client/words/t";

/** Always there, so that it is read out when the connection goes. */
export function OfflineLine({ hasRows }: { hasRows: boolean }) {
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center gap-2 border-b border-warn-line bg-warn-bg px-4 py-1.5 text-warn-fg">
          <Icon of={WifiOff} />
          {hasRows
            ? t("You are offline. The list is as it was read last.")
            : t("You are offline. The list is read as soon as you are back; your filter is kept.")}
        </p>
      )}
    </div>
  );
}
