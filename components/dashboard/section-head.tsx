type Props = { id: string; title: string; children?: React.ReactNode };

/** The heading of a part of the dashboard, and what one can do with all of it. */
export const SectionHead = ({ id, title, children }: Props) => (
  <div className="flex min-h-8 items-center justify-between gap-2">
    <h2 id={id} className="text-title font-semibold">
      {title}
    </h2>
    {children}
  </div>
);
