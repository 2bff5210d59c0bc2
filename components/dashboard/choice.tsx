type Option<Id extends string> = { id: Id; label: string };

type Props<Id extends string> = {
  label: string;
  options: readonly Option<Id>[];
  /** Null where it is none of them. */
  chosen: Id | null;
  onChoose: (id: Id) => void;
};

/** One of a few, all of which are to be seen. */
export const Choice = <Id extends string>({ label, options, chosen, onChoose }: Props<Id>) => (
  <fieldset className="flex w-fit flex-wrap rounded-md border border-line-strong bg-surface p-0.5 print:hidden">
    <legend className="sr-only">{label}</legend>
    {options.map(({ id, label: words }) => (
      <button
        key={id}
        type="button"
        aria-pressed={id === chosen}
        onClick={() => onChoose(id)}
        className="h-7 rounded-sm px-2.5 text-muted hover:bg-hover hover:text-text aria-pressed:bg-accent-bg aria-pressed:font-medium aria-pressed:text-accent-fg max-md:h-11"
      >
        {words}
      </button>
    ))}
  </fieldset>
);
