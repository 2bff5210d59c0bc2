/** Named values under each other. */
export const Rows = ({ children }: { children: React.ReactNode }) => (
  <dl className="flex flex-col">{children}</dl>
);

type Props = { name: string; children: React.ReactNode };

export const Row = ({ name, children }: Props) => (
  <div className="grid grid-cols-[minmax(80px,22%)_1fr] gap-3 border-b border-line py-1.5 last:border-b-0">
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);
