"use client";
import { useState } from "react";
import type { Me } from "@/lib/client/person/person";
import { type BulkReport, failedRows } from "@/lib/client/selection/bulk-report";
import { type SelectedRow, selectedOf, selection } from "@/lib/client/selection/selection-store";
import { type Bulk, useBulk } from "@/lib/client/selection/use-bulk";
import { useSelected } from "@/lib/client/selection/use-selection";
import { rowsNow } from "@/lib/client/tasks/rows-now";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import { BulkAnswer } from "./bulk-answer";
import { type Asked, DecideDialog } from "./decide-dialog";
import { ReportDialog } from "./report-dialog";
import { SelectionBar } from "./selection-bar";

type Props = { me: Me; search: TaskSearch; change: ChangeSearch };

/** After a decision nothing is selected any more; who sets a priority goes on with the same ones. */
function settle(report: BulkReport): void {
  if (report.command.action === "approve" || report.command.action === "reject") selection.clear();
  else selection.bringUpToDate(new Map(report.done.map(({ uid, version }) => [uid, version])));
}

/** As they are by now: whoever selects them again has been told what happened to them. */
async function selectAgain(rows: readonly SelectedRow[], organizationUid: string | null): Promise<void> {
  const uids = rows.map(({ uid }) => uid);
  const now = await rowsNow(uids, organizationUid).catch(() => new Map<string, DeskRow>());
  selection.selectAll([...now.values()].map(selectedOf));
}

/** From the selection over the question to the report. */
export function BulkPanel({ me, search, change }: Props) {
  const selected = useSelected();
  const bulk = useBulk(me, search.organization_uid);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [report, setReport] = useState<BulkReport | null>(null);
  const [isReportOpen, setReportOpen] = useState(false);

  const run = (what: Bulk) =>
    bulk.mutate(what, {
      onSuccess: (answer) => {
        const isDecision = what.command.action === "approve" || what.command.action === "reject";
        settle(answer);
        setAsked(null);
        setReport(answer);
        setReportOpen(isDecision || what.command.action === "take_back" || answer.failures.length > 0);
      },
    });
  const ask = (action: Asked["action"]) => {
    bulk.reset();
    setAsked({ action, rows: [...selected.values()] });
  };
  const undo = (rows: readonly SelectedRow[]) => run({ command: { action: "take_back" }, rows });

  return (
    <>
      <BulkAnswer
        report={selected.size > 0 || isReportOpen ? null : report}
        isPending={bulk.isPending}
        onUndo={undo}
        onOpen={() => setReportOpen(true)}
      />
      {selected.size > 0 && (
        <SelectionBar
          me={me}
          search={search}
          selected={selected}
          bulk={bulk}
          last={report}
          onAsk={ask}
          onRun={run}
        />
      )}
      <DecideDialog
        asked={asked}
        organizationUid={search.organization_uid ?? me.defaultOrganizationUid}
        isPending={bulk.isPending}
        error={bulk.error}
        onRun={run}
        onClose={() => !bulk.isPending && setAsked(null)}
      />
      <ReportDialog
        report={isReportOpen ? report : null}
        search={search}
        isPending={bulk.isPending}
        error={bulk.error}
        onUndo={undo}
        onOpenTask={(task) => {
          setReportOpen(false);
          change({ task });
        }}
        onSelectFailed={(answer) => {
          void selectAgain(failedRows(answer), search.organization_uid);
          setReportOpen(false);
        }}
        onClose={() => setReportOpen(false)}
      />
    </>
  );
}
