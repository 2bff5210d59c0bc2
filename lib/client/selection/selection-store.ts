import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import { MAX_SELECTED } from "@/lib/domain/selection";
import type { Resolution } from "@/lib/domain/work-task";

/** What has to be known of a row to change it together with others. */
export type SelectedRow = Pick<DeskRow, "uid" | "title" | "type"> & {
  /** As it was when it was selected: what changed since is not changed again unseen. */
  version: number;
  resolution: Resolution | null;
  toolType: string | null;
  /** It carries several calls, which are decided together here. */
  isBundle?: boolean;
  isHighRisk: boolean;
  isHeld: boolean;
};

export const selectedOf = (row: DeskRow): SelectedRow => ({
  uid: row.uid,
  version: row.version,
  title: row.title,
  type: row.type,
  ...(row.type === "hil_approval"
    ? {
        resolution: row.resolution,
        toolType: row.tool_type,
        ...(row.bundle && { isBundle: true }),
        isHighRisk: row.is_high_risk,
        isHeld: row.held !== null,
      }
    : { resolution: null, toolType: null, isHighRisk: false, isHeld: false }),
});

type Range = {
  /** Whether everything between the row that was chosen last and this one is meant. */
  range: boolean;
  /** The rows as they stand, from top to bottom. */
  rows: readonly DeskRow[];
};

/** Which rows are selected. It belongs to one list: with another filter it is empty. */
export class SelectionStore {
  private rows: ReadonlyMap<string, SelectedRow> = new Map();
  private anchor: string | null = null;
  private list: string | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The same map until something changes. */
  readonly all = (): ReadonlyMap<string, SelectedRow> => this.rows;

  readonly has = (uid: string): boolean => this.rows.has(uid);

  /** Says which list is on the screen. What was selected in another one is dropped. */
  belongTo(list: string): void {
    if (list === this.list) return;
    this.list = list;
    this.clear();
  }

  /** Selects a row or lets it go; with a range, all that stand between do as this one does. */
  toggle(row: DeskRow, { range, rows }: Range = { range: false, rows: [] }): void {
    const isOn = !this.has(row.uid);
    const next = new Map(this.rows);
    for (const each of range ? this.upTo(row, rows) : [row]) {
      if (!isOn) next.delete(each.uid);
      else if (next.size < MAX_SELECTED && !next.has(each.uid)) next.set(each.uid, selectedOf(each));
    }
    this.anchor = row.uid;
    this.change(next);
  }

  /** Selects these instead of whatever was. */
  selectAll(selected: readonly SelectedRow[]): void {
    this.change(new Map(selected.slice(0, MAX_SELECTED).map((row) => [row.uid, row])));
  }

  /** They changed by the will of whoever selected them, so the newer version is what they know. */
  bringUpToDate(versions: ReadonlyMap<string, number>): void {
    const entries = [...this.rows].map(
      ([uid, row]) => [uid, { ...row, version: versions.get(uid) ?? row.version }] as const,
    );
    this.change(new Map(entries));
  }

  clear(): void {
    this.anchor = null;
    if (this.rows.size > 0) this.change(new Map());
  }

  private upTo(row: DeskRow, rows: readonly DeskRow[]): readonly DeskRow[] {
    const [from, to] = [this.anchor, row.uid].map((uid) => rows.findIndex((each) => each.uid === uid));
    if (from === undefined || to === undefined || from < 0 || to < 0) return [row];
    const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    // From the anchor on, so that it is the far end that does not fit any more.
    return from <= to ? between : between.reverse();
  }

  private change(rows: ReadonlyMap<string, SelectedRow>): void {
    this.rows = rows;
    for (const tell of this.listeners) tell();
  }
}

/** That of this window. */
export const selection = new SelectionStore();
