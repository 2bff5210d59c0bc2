import { COLUMNS } from "./columns";

const ROWS = Array.from({ length: 12 }, (_, row) => row);
const WIDTHS = ["w-3/5", "w-4/5", "w-2/5", "w-3/4", "w-1/2"];

/** Rows in the shape of those that come. */
export const SkeletonRows = () =>
  ROWS.map((row) => (
    <tr key={row} className="border-b border-line">
      {COLUMNS.map(({ label, look }) => (
        <td key={label} className={`h-11 px-1 py-0 first:pl-3 last:pr-3 max-md:h-14 ${look}`}>
          <div
            className={`skeleton h-3 ${label === "Title" ? WIDTHS[row % WIDTHS.length] : "w-4/6 max-w-20"}`}
          />
        </td>
      ))}
    </tr>
  ));
