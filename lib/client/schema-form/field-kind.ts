import type { JsonNode } from "@/lib/client/json/json-node";
import { isPart, partsIn, resolved, type SchemaPart } from "./schema";

/** One of several values to choose from, with the words for it. */
export type Choice = { readonly value: unknown; readonly words: string };

export type FieldKind =
  | { readonly kind: "text"; readonly format: string | null; readonly isLong: boolean }
  | { readonly kind: "number"; readonly isWhole: boolean }
  | { readonly kind: "boolean" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "object" }
  | { readonly kind: "list"; readonly items: unknown }
  | { readonly kind: "json" };

/** What a field is made of: what it may be besides null, and whether it may be null. */
export type FieldShape = { readonly part: SchemaPart; readonly kind: FieldKind; readonly mayBeNull: boolean };

const JSON_FIELD: FieldKind = { kind: "json" };
const MOST_CHOICES = 200;
const LONG_TEXT = 200;

const choicesOf = (values: readonly unknown[]): FieldKind => ({
  kind: "choice",
  choices: values.map((value) => ({
    value,
    words: typeof value === "string" && value !== "" ? value : JSON.stringify(value),
  })),
});

function listedChoices(part: SchemaPart): FieldKind | null {
  if ("const" in part) return choicesOf([part.const]);
  if (Array.isArray(part.enum)) return part.enum.length <= MOST_CHOICES ? choicesOf(part.enum) : JSON_FIELD;
  return null;
}

/** `oneOf` or `anyOf` of values that each have a title. */
function titledChoices(parts: readonly SchemaPart[]): FieldKind {
  const choices = parts.map(({ const: value, title }) => ({
    value,
    words: typeof title === "string" ? title : JSON.stringify(value),
  }));
  return parts.length <= MOST_CHOICES && parts.every((part) => "const" in part)
    ? { kind: "choice", choices }
    : JSON_FIELD;
}

function kindOfType(part: SchemaPart, type: unknown): FieldKind {
  switch (type) {
    case "string": {
      const format = typeof part.format === "string" ? part.format : null;
      return {
        kind: "text",
        format,
        isLong: typeof part.maxLength === "number" && part.maxLength > LONG_TEXT,
      };
    }
    case "number":
    case "integer":
      return { kind: "number", isWhole: type === "integer" };
    case "boolean":
      return { kind: "boolean" };
    case "object":
      return { kind: "object" };
    case "array":
      return "prefixItems" in part || Array.isArray(part.items)
        ? JSON_FIELD
        : { kind: "list", items: part.items ?? true };
    default:
      return JSON_FIELD;
  }
}

const isNull = ({ type, const: value }: SchemaPart): boolean => type === "null" || value === null;

/** `anyOf` of something and null is that something. */
function withoutNull(root: SchemaPart, part: SchemaPart): FieldShape {
  const union = partsIn(part.anyOf ?? part.oneOf);
  if (!union) return { part, kind: kindWithoutNull(part), mayBeNull: listsNull(part) };
  const { anyOf: _, oneOf: __, ...beside } = part;
  const others = union.filter((one) => !isNull(one));
  const mayBeNull = others.length < union.length;
  if (others.length !== 1) return { part, kind: titledChoices(others), mayBeNull };
  const inner = resolved(root, others[0]);
  if (!inner) return { part, kind: JSON_FIELD, mayBeNull };
  const whole = { ...inner, ...beside };
  return { part: whole, kind: kindWithoutNull(whole), mayBeNull: mayBeNull || listsNull(whole) };
}

const typesOf = ({ type }: SchemaPart): readonly unknown[] => (Array.isArray(type) ? type : [type]);

const listsNull = (part: SchemaPart): boolean =>
  typesOf(part).includes("null") && (!Array.isArray(part.enum) || part.enum.includes(null));

function kindWithoutNull(part: SchemaPart): FieldKind {
  const listed = listedChoices(part);
  if (listed) return listed;
  if ("allOf" in part || "anyOf" in part || "oneOf" in part) return JSON_FIELD;
  const types = typesOf(part).filter((type) => type !== "null");
  if (part.type === undefined) return isPart(part.properties) ? { kind: "object" } : JSON_FIELD;
  return types.length === 1 ? kindOfType(part, types[0]) : JSON_FIELD;
}

export function shapeOf(root: SchemaPart, schema: unknown): FieldShape {
  const part = resolved(root, schema);
  return part ? withoutNull(root, part) : { part: {}, kind: JSON_FIELD, mayBeNull: false };
}

const isNullNode = (node: JsonNode): boolean => node.kind === "literal" && node.value === null;

const FITS: Record<FieldKind["kind"], (node: JsonNode) => boolean> = {
  text: ({ kind }) => kind === "string",
  number: ({ kind }) => kind === "number",
  boolean: (node) => node.kind === "literal" && node.value !== null,
  choice: ({ kind }) => kind !== "object" && kind !== "array",
  object: ({ kind }) => kind === "object",
  list: ({ kind }) => kind === "array",
  json: () => true,
};

/** A value that is not of the sort that the schema says keeps its exact JSON, as a JSON field. */
export function kindFor({ kind, mayBeNull }: FieldShape, node: JsonNode): FieldKind {
  if (mayBeNull && isNullNode(node)) return kind;
  return FITS[kind.kind](node) ? kind : JSON_FIELD;
}
