import type { Operation } from "@/lib/contracts/operation";

declare const described: unique symbol;

/** Where an operation is called, and, for the compiler alone, what it takes and answers. */
export type Remote<O extends Operation> = {
  readonly method: O["method"];
  readonly path: O["path"];
  readonly [described]?: O;
};

/** What the compiler knows of it. */
export type Described<R> = R extends Remote<infer O> ? O : never;

/**
 * An operation as the browser needs it: without its schemas, which are the server's and would be a third of what is loaded
 * before the first row. Method and path are held against the operation by the compiler.
 */
export const remote = <O extends Operation>(method: O["method"], path: O["path"]): Remote<O> => ({
  method,
  path,
});
