/** The cursor with which a list begins. */
export const FIRST_PAGE: string | undefined = undefined;

/** The cursor of the page behind one; undefined at the end. */
export const nextPage = ({ next_cursor: next }: { next_cursor: string | null }): string | undefined =>
  next ?? undefined;
