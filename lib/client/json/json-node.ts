/** A JSON value as it is written: numbers keep their digits, objects the order of their keys. */
export type JsonNode =
  | { readonly kind: "object"; readonly entries: readonly JsonEntry[]; readonly at: number }
  | { readonly kind: "array"; readonly items: readonly JsonNode[]; readonly at: number }
  | { readonly kind: "string"; readonly value: string; readonly at: number }
  | { readonly kind: "number"; readonly text: string; readonly at: number }
  | { readonly kind: "literal"; readonly value: boolean | null; readonly at: number }
  /** What somebody is in the middle of writing: it makes the whole no JSON, so it is never approved by accident. */
  | { readonly kind: "raw"; readonly text: string; readonly problem: string; readonly at: number };

export type JsonEntry = readonly [key: string, value: JsonNode];
export type ObjectNode = Extract<JsonNode, { kind: "object" }>;
export type ArrayNode = Extract<JsonNode, { kind: "array" }>;

/** For nodes that were never written anywhere. */
const NOWHERE = 0;

export const stringNode = (value: string): JsonNode => ({ kind: "string", value, at: NOWHERE });
export const literalNode = (value: boolean | null): JsonNode => ({ kind: "literal", value, at: NOWHERE });
export const objectNode = (entries: readonly JsonEntry[]): ObjectNode => ({
  ...{ kind: "object", entries, at: NOWHERE },
});
export const arrayNode = (items: readonly JsonNode[]): ArrayNode => ({ kind: "array", items, at: NOWHERE });
export const rawNode = (text: string, problem: string): JsonNode => ({
  ...{ kind: "raw", text, problem, at: NOWHERE },
});
export const numberNode = (text: string): JsonNode => ({ kind: "number", text, at: NOWHERE });

export function nodeOf(value: unknown): JsonNode {
  if (typeof value === "string") return stringNode(value);
  if (typeof value === "number") return numberNode(JSON.stringify(value));
  if (typeof value === "boolean") return literalNode(value);
  if (Array.isArray(value)) return arrayNode(value.map(nodeOf));
  if (typeof value !== "object" || value === null) return literalNode(null);
  return objectNode(Object.entries(value).map(([key, child]): JsonEntry => [key, nodeOf(child)]));
}

/** The value as programs have it; what is unfinished counts as null. */
export function plainOf(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.entries.map(([key, child]) => [key, plainOf(child)]));
    case "array":
      return node.items.map(plainOf);
    case "number":
      return Number(node.text);
    case "raw":
      return null;
    default:
      return node.value;
  }
}

const INDENT = "  ";

const block = (open: string, close: string, lines: readonly string[], inner: string): string => {
  if (lines.length === 0) return `${open}${close}`;
  const outer = inner.slice(INDENT.length);
  return `${open}\n${lines.map((line) => `${inner}${line}`).join(",\n")}\n${outer}${close}`;
};

/** As people read it: the same text that `JSON.stringify` writes with two spaces. */
export function textOf(node: JsonNode, inner = INDENT): string {
  const deeper = inner + INDENT;
  switch (node.kind) {
    case "object": {
      const lines = node.entries.map(([key, child]) => `${JSON.stringify(key)}: ${textOf(child, deeper)}`);
      return block("{", "}", lines, inner);
    }
    case "array":
      return block(
        ...(["[", "]"] as const),
        node.items.map((item) => textOf(item, deeper)),
        inner,
      );
    case "number":
    case "raw":
      return node.text;
    default:
      return JSON.stringify(node.value);
  }
}

/** How many values there are in it, itself among them. */
export function countNodes(node: JsonNode): number {
  if (node.kind === "object") return node.entries.reduce((sum, [, child]) => sum + countNodes(child), 1);
  if (node.kind === "array") return node.items.reduce((sum, item) => sum + countNodes(item), 1);
  return 1;
}
