import { useId } from "react";

type Props = { title: string; about?: string; children: React.ReactNode };

/** A part of a section under its own heading. */
export function Part({ title, about, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div>
        <h2 id={id} className="text-read font-semibold">
          {title}
        </h2>
        {about && <p className="text-muted">{about}</p>}
      </div>
      {children}
    </section>
  );
}
