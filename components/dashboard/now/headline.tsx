type Props = {
  title: string;
  /** Beside the title. */
  aside?: React.ReactNode;
  /** What it says, in large letters. */
  children: React.ReactNode;
  /** What is to be known beside it. */
  more?: React.ReactNode;
};

/** One of the answers that are read first. */
export const Headline = ({ title, aside, children, more }: Props) => (
  <section
    aria-label={title}
    className="flex min-w-0 flex-col rounded-lg border border-line bg-surface p-4 print:break-inside-avoid"
  >
    <div className="flex min-h-6 items-center justify-between gap-2">
      <h3 className="text-row text-muted">{title}</h3>
      {aside}
    </div>
    <p className="text-head font-semibold tabular-nums wrap-anywhere">{children}</p>
    {more && <p className="mt-1 text-row text-muted wrap-anywhere">{more}</p>}
  </section>
);
