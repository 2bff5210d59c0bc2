"use client";
import { X } from "lucide";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { sentenceOf } from "@/lib/client/api/api-error";
import { type Me, may } from "@/lib/client/person/person";
import type { BulkReport } from "@/lib/client/selection/bulk-report";
import { doneWords } from "@/lib/client/selection/bulk-words";
import { type SelectedRow, selection } from "@/lib/client/selection/selection-store";
import type { Bulk, useBulk } from "@/lib/client/selection/use-bulk";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { numberWords, t } from "@/lib/client/words/t";
import { AssignMenu } from "./assign-menu";
import { PriorityMenu } from "./priority-menu";
import { SelectAll } from "./select-all";
import { usePressed } from "./use-pressed";

type Props = {
  me: Me;
  search: TaskSearch;
  selected: ReadonlyMap<string, SelectedRow>;
  bulk: ReturnType<typeof useBulk>;
  last: BulkReport | null;
  onAsk: (action: "approve" | "reject") => void;
  onRun: (what: Bulk) => void;
};

/** What became of the last change, until there is another one. */
function statusWords({ bulk, last }: Pick<Props, "bulk" | "last">): string | null {
  if (bulk.isPending) return t("Changing them…");
  if (bulk.error) return sentenceOf(bulk.error);
  const isChange = last?.command.action === "assign" || last?.command.action === "set_priority";
  return last && isChange ? doneWords(last.command, last.done.length) : null;
}

export function SelectionBar({ me, search, selected, bulk, last, onAsk, onRun }: Props) {
  useCommand("close", () => selection.clear());
  const approve = usePressed("approve-selected");
  const reject = usePressed("reject-selected");
  const rows = [...selected.values()];
  const organizationUid = search.organization_uid;
  const mayDecide = may(me, organizationUid, "approvals:decide");
  const mayChange = may(me, organizationUid, "work_tasks:write");
  const status = statusWords({ bulk, last });
  return (
    <section
      aria-label={t("Selection")}
      className="flex max-h-[40dvh] shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 overflow-y-auto border-t border-line bg-raised py-2 pr-4 pl-2"
    >
      <IconButton label={t("Clear selection (Esc)")} onClick={() => selection.clear()}>
        <Icon of={X} />
      </IconButton>
      <p role="status" className="font-medium tabular-nums">
        {t("{number} selected", { number: numberWords(selected.size) })}
        {status && <span className="ml-2 font-normal text-muted">{status}</span>}
      </p>
      <SelectAll search={search} count={selected.size} />
      <span className="flex-1" />
      {mayDecide && (
        <>
          <Button ref={approve} tone="primary" disabled={bulk.isPending} onClick={() => onAsk("approve")}>
            {t("Approve")}
          </Button>
          <Button ref={reject} tone="danger" disabled={bulk.isPending} onClick={() => onAsk("reject")}>
            {t("Reject")}
          </Button>
        </>
      )}
      {mayChange && (
        <>
          <AssignMenu
            me={me}
            organizationUid={organizationUid}
            isDisabled={bulk.isPending}
            onAssign={(to) => onRun({ command: { action: "assign", ...to }, rows })}
          />
          <PriorityMenu
            isDisabled={bulk.isPending}
            onSet={(priority) => onRun({ command: { action: "set_priority", priority }, rows })}
          />
        </>
      )}
    </section>
  );
}
