/** A dash for what is not there; its cell has the words for it. */
export const None = () => (
  <span aria-hidden="true" className="text-muted">
    –
  </span>
);
