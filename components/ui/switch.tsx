type Props = {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  className?: string;
};

/** Something that is on or off, in a line of a menu. */
export const Switch = ({ label, isOn, onChange, className = "" }: Props) => (
  <label
    className={`flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover max-md:min-h-11 ${className}`}
  >
    <span className="flex-1">{label}</span>
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
      className="h-4.5 w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken before:m-px before:block before:size-3.5 before:rounded-full before:bg-muted before:content-[''] checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent forced-colors:appearance-auto"
    />
  </label>
);
