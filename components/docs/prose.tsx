/** Our own sentences, where only `code` is marked. */
export function Prose({ text, isSmall = false }: { text: string; isSmall?: boolean }) {
  return (
    <p className={isSmall ? "prose-calm prose-small" : "prose-calm"}>
      {text
        .split(/(`[^`]+`)/)
        .map((part) => (part.startsWith("`") ? <code key={part}>{part.slice(1, -1)}</code> : part))}
    </p>
  );
}
