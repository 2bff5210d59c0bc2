type Props = {
  title: string;
  /** That of the heading, one below the heading around it. */
  level?: 2 | 3;
  actions?: React.ReactNode;
  children: React.ReactNode;
};

/** A part of a page or a pane under its heading. */
export function Section({ title, level = 3, actions, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <Heading className="text-xs font-semibold text-muted">{title}</Heading>
        {actions && <div className="flex items-center gap-1">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
