import { callOf } from "./call-of";
import type { Args } from "./fields";

const LONGEST = 160;

/** What the call does, in one line: `Refund 42.00 EUR to Jane Doe`. Null where nothing is known of it. */
export function actionWords(toolArgs: Args, renderer: string | null = null): string | null {
  const words = callOf(toolArgs, renderer)?.words(toolArgs)?.replace(/\s+/g, " ") ?? null;
  return words && words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
