import { Fragment } from "react";
import { COMPARED, type Correspondence } from "@/lib/contracts/correspondence";

/** Contracts' words for the same thing, side by side. Long words break, so that four columns fit on a phone. */
export function CorrespondenceTable({ subject, rows }: Correspondence) {
  return (
    <table className="w-full table-fixed text-left">
      <caption className="pb-1 text-left text-read font-semibold">{subject}</caption>
      <thead>
        <tr className="border-b border-line text-xs text-muted">
          {["Countersign", ...COMPARED].map((column) => (
            <th key={column} scope="col" className="py-1 pr-2 font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, words }) => (
          <tr key={value} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1 pr-2 align-top font-normal">
              <Word text={value} />
            </th>
            {COMPARED.map((column, place) => (
              <td key={column} className="py-1 pr-2 align-top">
                <Word text={words[place] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Behind an underscore, and between a day and its time. */
const BREAKS = /(?<=_)|(?=T\d)/;

function Word({ text }: { text: string | null }) {
  if (text === null) return <span className="text-muted">not shown</span>;
  return (
    <span className="font-mono text-xs wrap-anywhere md:text-code">
      {text.split(BREAKS).map((part, place) => (
        <Fragment key={part}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
