type Props = Omit<React.ComponentProps<"input">, "type" | "onChange"> & {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

/** Something that is so or not, in a form that is saved as a whole. */
export const CheckField = ({ label, isOn, onChange, ...rest }: Props) => (
  <label className="flex min-h-8 w-fit items-center gap-2 max-md:min-h-11">
    <input
      {...rest}
      type="checkbox"
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
      className="size-4 accent-accent"
    />
    {label}
  </label>
);
