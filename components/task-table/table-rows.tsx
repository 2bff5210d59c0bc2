"use client";
import { Fragment, useCallback, useEffect, useMemo, useRef } from "react";
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
  return (
    <>
      {virtual.drawn.map(({ index, gap }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <Fragment key={row.uid}>
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
