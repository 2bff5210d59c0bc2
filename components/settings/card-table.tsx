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

/** A table; where there is no room for one each row is a card, whose values stand behind the names of their columns. */
export function CardTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const [head, ...rest] = columns;
  return (
    <div className="@min-[42rem]:overflow-hidden @min-[42rem]:rounded-lg @min-[42rem]:border @min-[42rem]:border-line @min-[42rem]:bg-surface">
      <table aria-label={label} className="w-full text-left @max-[42rem]:block">
        <thead className="@max-[42rem]:sr-only">
          <tr className="border-b border-line text-xs text-muted">
            {columns.map((column) => (
              <th key={column.id} scope="col" className="px-3 py-2 font-semibold">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-[42rem]:flex @max-[42rem]:flex-col @max-[42rem]:gap-3">
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              className="border-b border-line last:border-b-0 @max-[42rem]:block @max-[42rem]:rounded-lg @max-[42rem]:border @max-[42rem]:bg-surface @max-[42rem]:py-1 @max-[42rem]:last:border-b"
            >
              <th scope="row" className="px-3 py-2 font-medium wrap-anywhere @max-[42rem]:block">
                {head?.cell(row)}
              </th>
              {rest.map((column) => (
                <td
                  key={column.id}
                  className="px-3 py-2 @max-[42rem]:flex @max-[42rem]:min-h-9 @max-[42rem]:items-center @max-[42rem]:justify-between @max-[42rem]:gap-3 @max-[42rem]:py-1"
                >
                  <span aria-hidden="true" className="shrink-0 text-muted @min-[42rem]:hidden">
                    {column.label}
                  </span>
                  <div className="min-w-0 wrap-anywhere">{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
