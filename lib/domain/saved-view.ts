/** A column of the table as somebody arranged it. */
export type ViewColumn = { readonly id: string; readonly is_shown: boolean; readonly width: number | null };

/** Due dates that go with the calendar of whoever opens a view. */
export const DUE_WORDS = ["overdue", "today", "next_7_days"] as const;
export type DueWord = (typeof DUE_WORDS)[number];

/** A filter with a name: its owner's, or everybody's in the organization. */
export type SavedView = {
  organizationUid: string;
  uid: string;
  owner: { uid: string; name: string };
  name: string;
  isShared: boolean;
  /** In the words of the list's address, and `due`, which is one of `DUE_WORDS`. */
  query: Readonly<Record<string, string>>;
  /** Null: as everybody sees them at first. */
  columns: readonly ViewColumn[] | null;
};
