const BASE =
  "inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-row font-medium disabled:opacity-50 max-md:min-h-11";

const SIZES = { small: "h-7", medium: "h-8" } as const;

const TONES = {
  primary: "bg-accent text-on-accent not-disabled:hover:bg-accent-hover px-3",
  plain: "border border-line-strong bg-surface text-text not-disabled:hover:bg-hover",
  danger: "border border-danger-line bg-surface text-danger-fg not-disabled:hover:bg-danger-bg",
  quiet: "text-muted not-disabled:hover:bg-hover not-disabled:hover:text-text",
} as const;

type Look = { tone?: keyof typeof TONES; size?: keyof typeof SIZES };

export const buttonLook = ({ tone = "plain", size = "medium" }: Look = {}): string =>
  `${BASE} ${SIZES[size]} ${TONES[tone]}`;

export function Button({
  tone = "plain",
  size = "medium",
  className = "",
  type = "button",
  ...rest
}: Look & React.ComponentProps<"button">) {
  return <button type={type} className={`${buttonLook({ tone, size })} ${className}`} {...rest} />;
}

/** A square button that shows only a glyph; its name is for those who do not see it, and for the tooltip. */
export function IconButton({
  label,
  className = "",
  ...rest
}: { label: string } & Omit<React.ComponentProps<"button">, "aria-label" | "title">) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text disabled:opacity-40 max-md:size-11 ${className}`}
      {...rest}
    />
  );
}
