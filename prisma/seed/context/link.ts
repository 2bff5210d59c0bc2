import type { PartyKey } from "./parties";

/** What a task is about. An invoice brings its party with it. */
export type Link = { readonly invoice: string } | { readonly party: PartyKey } | { readonly message: string };
