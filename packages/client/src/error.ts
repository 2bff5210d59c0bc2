/** What is wrong with one field (`{field, message}`), or a fact that helps on, as who decided and when. */
export type ErrorDetail = { readonly [key: string]: unknown };

/** No answer at all: the network, or nobody there. */
export const NO_ANSWER = 0;

/** What the server said instead of an answer: its status (0: nothing was heard of it), its sentence and the details. */
export class CountersignError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "CountersignError";
  }
}
