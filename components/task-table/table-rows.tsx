"use client";
import { Fragment, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { ColumnId } from "@/lib/client/table/columns";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import type { LookOf } from "./first-look";
import { TaskRow } from "./task-row";
import type { VirtualRows } from "./use-virtual-rows";

type Props = {
  rows: readonly ListRow[];
  virtual: VirtualRows;
  shape: {
    columns: readonly ColumnId[];
    hasBox: boolean;
    isPhone: boolean;
    hasState: boolean;
    isCompact: boolean;
    lookOf: LookOf;
  };
  search: TaskSearch;
  /** The open task. */
  open: string | null;
  change: ChangeSearch;
  meUid: string;
};

/** Where a list takes the place of another, the eye begins with these; the others follow when they are painted. */
const FIRST_SEEN = 8;

/** Stands for rows that are not drawn. */
const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <tr aria-hidden="true">
      {/* An attribute, since the server writes it into the page too, where no inline style is allowed. */}
      <td height={height} className="p-0" />
    </tr>
  );

export function TableRows({ rows, virtual, shape, search, open, change, meUid }: Props) {
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const rowsNow = useCallback(() => latest.current, []);
  const onOpen = useCallback((uid: string) => change({ task: uid }), [change]);
  const address = useMemo(() => tasksAddress(search), [search]);
  const hrefOf = useCallback(
    (uid: string) => `${address}${address.includes("?") ? "&" : "?"}task=${uid}`,
    [address],
  );
  const now = useMemo(() => ({ rows, hrefOf }), [rows, hrefOf]);
  const before = useDeferredValue(now);
  return (
    <>
      {virtual.drawn.map(({ index, gap }) => {
        const isFirstSeen = index >= virtual.first && index < virtual.first + FIRST_SEEN;
        const { rows, hrefOf } = isFirstSeen || !before.rows[index] ? now : before;
        const row = rows[index];
        if (!row) return null;
        return (
          // By their places: what stands in a row changes with the list, and the row itself need not be made anew.
          <Fragment key={index}>
            <Gap height={gap} />
            <TaskRow
              {...{ row, index, meUid, hrefOf, onOpen, rowsNow }}
              {...shape}
              isOpen={row.uid === open}
              onFocusAt={virtual.noteFocus}
            />
          </Fragment>
        );
      })}
      <Gap height={virtual.gapAfter} />
    </>
  );
}
