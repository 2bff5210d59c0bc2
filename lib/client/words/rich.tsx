import { createElement, Fragment, type ReactNode } from "react";
import { type Names, pieces } from "./t";

/** A text that holds elements: `rich("Decided by {who}", { who: <b>{name}</b> })`. */
export function rich<const Text extends string>(
  text: Text,
  values: Readonly<Record<Names<Text>, ReactNode>>,
): ReactNode {
  const nodes: Readonly<Record<string, ReactNode>> = values;
  const shown = pieces(text).map((piece, place) => (place % 2 === 0 ? piece : nodes[piece]));
  // Children that are given one by one need no keys.
  return createElement(Fragment, null, ...shown);
}
