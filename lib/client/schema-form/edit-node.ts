import {
  type ArrayNode,
  arrayNode,
  type JsonNode,
  type ObjectNode,
  objectNode,
} from "@/lib/client/json/json-node";

/** With another value in its place, or at the end where it has none. */
export const withEntry = (node: ObjectNode, key: string, value: JsonNode): ObjectNode =>
  objectNode(
    node.entries.some(([name]) => name === key)
      ? node.entries.map(([name, child]) => [name, name === key ? value : child])
      : [...node.entries, [key, value]],
  );

export const withoutEntry = (node: ObjectNode, key: string): ObjectNode =>
  objectNode(node.entries.filter(([name]) => name !== key));

export const entryOf = (node: ObjectNode, key: string): JsonNode | undefined =>
  node.entries.find(([name]) => name === key)?.[1];

export const withItem = (node: ArrayNode, place: number, value: JsonNode): ArrayNode =>
  arrayNode(node.items.with(place, value));

/** For lists of anything: without what stands at a place. */
export const without = <Item>(items: readonly Item[], place: number): Item[] => items.toSpliced(place, 1);

/** With two neighbours changed over. */
export function movedUp<Item>(items: readonly Item[], place: number): Item[] {
  const [item] = items.slice(place, place + 1);
  return item === undefined || place === 0
    ? [...items]
    : items.toSpliced(place, 1).toSpliced(place - 1, 0, item);
}
