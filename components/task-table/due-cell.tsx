import { Expiry } from "@/components/ui/expiry";
import { isOver } from "@/components/ui/state";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { Countdown } from "./countdown";

const expiryOf = (row: ListRow) =>
  row.type === "hil_approval" && row.resolution === null ? row.expiry : null;

/** What ends first: the time in which a request can be decided, or the day on which it is due. */
export function DueCell({ row }: { row: ListRow }) {
  const expiry = expiryOf(row);
  const due = row.due_at ?? (row.due_date && `${row.due_date}T23:59:59.999Z`);
  if (expiry && (due === null || Date.parse(expiry.at) < Date.parse(due)))
    return <Expiry expiry={expiry} isShort />;
  return <Countdown date={row.due_date} at={row.due_at} isOver={isOver(row)} />;
}
