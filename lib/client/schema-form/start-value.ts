import {
  arrayNode,
  type JsonEntry,
  type JsonNode,
  literalNode,
  nodeOf,
  objectNode,
  rawNode,
  stringNode,
} from "@/lib/client/json/json-node";
import { t } from "@/lib/client/words/t";
import { shapeOf } from "./field-kind";
import { isPart, own, type SchemaPart } from "./schema";

const DEEPEST = 4;

export const requiredOf = ({ required }: SchemaPart): readonly string[] =>
  Array.isArray(required) ? required.filter((key) => typeof key === "string") : [];

/** What stands in a field that was just added: what the schema proposes, else nothing of its sort. */
export function startOf(root: SchemaPart, schema: unknown, depth = 0): JsonNode {
  const { part, kind } = shapeOf(root, schema);
  if ("default" in part) return nodeOf(part.default);
  switch (kind.kind) {
    case "text":
      return stringNode("");
    case "number":
      return rawNode("", t("Write a number."));
    case "boolean":
      return literalNode(false);
    case "choice":
      return kind.choices.length === 1 ? nodeOf(kind.choices[0]?.value) : rawNode("", t("Choose one."));
    case "list":
      return arrayNode([]);
    case "object":
      return depth < DEEPEST ? startObject(root, part, depth) : objectNode([]);
    case "json":
      return literalNode(null);
  }
}

const startObject = (root: SchemaPart, part: SchemaPart, depth: number): JsonNode =>
  objectNode(
    requiredOf(part).flatMap((key): JsonEntry[] => {
      const schema = own(part.properties, key);
      return isPart(schema) ? [[key, startOf(root, schema, depth + 1)]] : [];
    }),
  );
