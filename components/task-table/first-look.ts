import type { ColumnId } from "@/lib/client/table/columns";

export type LookOf = (id: ColumnId | "box") => string;

/**
 * Widths, and from which width of the list on a column is there, for the page as the server writes it: only a browser
 * can measure. They come to the same as what is measured then.
 */
const AT_FIRST: Record<ColumnId | "box", string> = {
  box: "w-9 max-md:hidden",
  type: "w-8 hidden @min-[588px]:table-cell",
  priority: "w-11",
  title: "",
  from: "w-40 hidden @min-[748px]:table-cell",
  tool: "w-32 hidden @min-[1108px]:table-cell",
  status: "w-36 hidden @min-[556px]:table-cell",
  due: "w-28",
  assignee: "w-40 hidden @min-[980px]:table-cell",
  age: "w-18 hidden @min-[820px]:table-cell",
};

export const firstLook: LookOf = (id) => AT_FIRST[id];
export const noLook: LookOf = () => "";
