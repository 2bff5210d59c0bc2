import type { ReactNode } from "react";
import type { Call } from "@/lib/client/arguments/calls/call";
import type { Fields } from "@/lib/client/arguments/fields";

/** What a renderer is told besides the arguments. */
export type Around = {
  /** Mail that goes there stays inside; where there is none, all of it leaves. */
  readonly ownDomains: readonly string[];
  /** What somebody said of how the arguments of the tool are shown; without it they say so themselves. */
  readonly renderer?: string | null | undefined;
};

/**
 * How one sort of call is shown. It reads the fields that it knows; those that it leaves are shown below it, so it
 * must show all that it reads.
 */
export type Renderer = { readonly call: Call; readonly show: (fields: Fields, around: Around) => ReactNode };
