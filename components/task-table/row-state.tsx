"use client";
import { Hourglass } from "lucide";
import { Icon } from "@/components/ui/icon";
import { shortOutcomeLook } from "@/components/ui/outcome-mark";
import { Sign, type SignLook } from "@/components/ui/sign";
import { stateLook } from "@/components/ui/state";
import { byServer } from "@/lib/client/clock/server-clock";
import { useNow } from "@/lib/client/clock/use-now";
import { outcomeOf } from "@/lib/client/tasks/outcome-of";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { t } from "@/lib/client/words/t";
import { Frozen, NeedsInfo } from "./waiting-state";

const DOING = { approve: t("Approving…"), reject: t("Rejecting…") };

const heldOf = (row: ListRow) => (row.type === "hil_approval" && row.resolution === null ? row.held : null);

type Approval = Extract<ListRow, { type: "hil_approval" }>;

/** Whether the outcome is late, only the clock knows. */
function approvedLook(row: Approval, now: number | null): SignLook {
  const outcome = now === null ? null : outcomeOf(row.execution_outcome, row.outcome_due_at, byServer(now));
  return outcome === null || outcome === "awaited" ? stateLook(row) : shortOutcomeLook(outcome);
}

function lookOf(row: ListRow, now: number | null): SignLook {
  if (row.type === "task") return stateLook({ ...row, status: row.exact_status });
  return row.resolution === "approved" ? approvedLook(row, now) : stateLook(row);
}

/** What holds up a request that waits, what came of one that was approved, or just how far it is. */
function Standing({ row, isShort }: { row: ListRow; isShort: boolean }) {
  const now = useNow();
  if (row.type === "hil_approval" && row.resolution === null) {
    if (row.frozen_since) return <Frozen since={row.frozen_since} />;
    if (row.needs_info_since) return <NeedsInfo since={row.needs_info_since} />;
  }
  const look = lookOf(row, now);
  // What stands for something longer is short as it is.
  return <Sign {...look} isShortWhenNarrow={isShort && !look.whole} />;
}

type Props = {
  row: ListRow;
  meUid: string;
  /** In a narrow list a sign is enough. */
  isShort?: boolean;
};

/** How far it is: its status or its resolution, or who is deciding it at the moment. */
export function RowState({ row, meUid, isShort = false }: Props) {
  const held = heldOf(row);
  if (!held) return <Standing row={row} isShort={isShort} />;
  const isMine = held.by.user_uid === meUid;
  const words = isMine ? DOING[held.action] : t("Being decided by {name}", { name: held.by.user_name });
  return (
    <span
      title={isMine ? t("{words} It can still be undone", { words }) : words}
      className="flex h-5 min-w-0 items-center gap-1.5 text-muted"
    >
      <Icon of={Hourglass} className="size-3.5" />
      <span className={`truncate ${isShort ? "@max-[700px]:sr-only" : ""}`}>
        {words}
        {isMine && <span className="sr-only"> {t("It can still be undone")}</span>}
      </span>
    </span>
  );
}

const MARKS = { changed: t("Changed elsewhere"), gone: t("No longer in this list") };

/** A dot at a row that is not any more as it was when the list was read. */
export function Mark({ mark = null }: { mark: ListRow["mark"] }) {
  if (!mark) return null;
  return (
    <span title={MARKS[mark]} className="relative z-1 shrink-0 p-0.5">
      <span
        aria-hidden="true"
        className={`block size-1.5 rounded-full ${mark === "changed" ? "bg-accent" : "border border-muted"}`}
      />
      <span className="sr-only">{MARKS[mark]}</span>
    </span>
  );
}
