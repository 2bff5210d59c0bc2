export type Column = {
  label: string;
  /** In the API's words; null where it cannot sort. */
  field: string | null;
  /** What the first click asks for. */
  descendsFirst?: boolean;
  /** Width, and from which width of the list on the column is there. */
  look: string;
};

const WIDE = "hidden @min-[860px]:table-cell";
const MIDDLE = "hidden @min-[560px]:table-cell";

/** One place for the widths, so that rows, headers and skeletons stand in line. */
export const COLUMNS = [
  { label: "Priority", field: "priority", descendsFirst: true, look: "w-11" },
  { label: "Title", field: "title", look: "" },
  { label: "From", field: null, look: `w-40 ${WIDE}` },
  { label: "Status", field: "status", look: `w-18 @min-[700px]:w-36 ${MIDDLE}` },
  { label: "Due", field: "due_date", look: "w-28 max-md:w-24" },
  { label: "Assignee", field: "assign_to", look: `w-40 ${WIDE}` },
  { label: "Age", field: "created_at", descendsFirst: true, look: `w-18 ${MIDDLE}` },
] as const satisfies readonly Column[];

type Label = (typeof COLUMNS)[number]["label"];

export const lookOf = (label: Label): string => COLUMNS.find((column) => column.label === label)?.look ?? "";
