/** A dash for what is not there, with the words for it for those who do not see it. */
export const None = ({ words }: { words: string }) => (
  <span className="text-muted">
    <span aria-hidden="true">–</span>
    <span className="sr-only">{words}</span>
  </span>
);
