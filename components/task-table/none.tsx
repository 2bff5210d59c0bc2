/** A dash for what is not there, with the words for it for those who do not see it. */
export const None = ({ words }: { words: string }) => (
  <span role="img" aria-label={words} className="text-muted">
    –
  </span>
);
