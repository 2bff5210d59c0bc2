"use client";
import { useState } from "react";
import { DayField } from "@/components/ui/day-field";
import { ExportDialog } from "@/components/ui/export-dialog";
import { given } from "@/lib/client/api/call";
import { dayStart } from "@/lib/client/clock/day-start";
import { t } from "@/lib/client/words/t";

type Props = { organizationUid: string | null; isOpen: boolean; onClose: () => void };

/** What happened to the tasks of an organization as a file, of a span of days or from the beginning. */
export function ExportLogDialog({ organizationUid, isOpen, onClose }: Props) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  return (
    <ExportDialog
      title={t("Export the change log")}
      path="/api/change-log/export"
      query={given({
        organization_uid: organizationUid ?? undefined,
        from: dayStart(from),
        before: dayStart(to, 1),
      })}
      file="change-log"
      about={t("All that happened to the tasks of this organization, deleted ones too, the oldest first.")}
      isOpen={isOpen}
      onClose={onClose}
    >
      <div className="mt-2 flex flex-wrap gap-3">
        <DayField label={t("From")} value={from} onChange={setFrom} />
        <DayField label={t("To")} value={to} onChange={setTo} />
      </div>
    </ExportDialog>
  );
}
