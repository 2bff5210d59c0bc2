export type CardColumn<Row> = {
  id: string;
  label: string;
  cell: (row: Row) => React.ReactNode;
};

type Props<Row> = {
  label: string;
  /** The first one names the row. */
  columns: readonly CardColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A table; below 768 px each row is a card, whose values stand behind the names of their columns. */
export function CardTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const [head, ...rest] = columns;
  return (
    <table
      aria-label={label}
      className="w-full rounded-lg border border-line bg-surface text-left max-md:block max-md:border-0 max-md:bg-transparent"
    >
      <thead className="max-md:sr-only">
        <tr className="border-b border-line text-xs text-muted">
          {columns.map((column) => (
            <th key={column.id} scope="col" className="px-3 py-2 font-semibold">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="border-b border-line last:border-b-0 max-md:block max-md:rounded-lg max-md:border max-md:bg-surface max-md:py-1 max-md:last:border-b"
          >
            <th scope="row" className="px-3 py-2 font-medium wrap-anywhere max-md:block">
              {head?.cell(row)}
            </th>
            {rest.map((column) => (
              <td
                key={column.id}
                className="px-3 py-2 max-md:flex max-md:min-h-9 max-md:items-center max-md:justify-between max-md:gap-3 max-md:py-1"
              >
                <span aria-hidden="true" className="shrink-0 text-muted md:hidden">
                  {column.label}
                </span>
                <div className="min-w-0 wrap-anywhere">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
