import type { Operation } from "@/lib/contracts/operation";

type Json = Record<string, unknown>;

export type Parameter = {
  name: string;
  place: string;
  type: string;
  isRequired: boolean;
  description: string;
};
export type ResponseLine = { status: string; description: string };

const objectAt = (value: unknown, ...path: string[]): Json => {
  let at = value;
  for (const name of path) at = (at as Json | undefined)?.[name];
  return (at ?? {}) as Json;
};

const operationAt = (document: unknown, op: Operation): Json =>
  objectAt(document, "paths", op.path, op.method.toLowerCase());

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const schemasIn = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** A schema in a word or two: `integer, 1 to 100`, `one of a, b`. */
function typeOf(schema: Json): string {
  if (Array.isArray(schema.enum)) return `one of ${schema.enum.join(", ")}`;
  const kinds = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)];
  if (kinds.length > 0) return [...new Set(kinds.map(typeOf))].join(" or ");
  const type = [schema.type ?? "any value"].flat().join(" or ");
  const { minimum, maximum, maxLength, format } = schema;
  if (typeof minimum === "number" && typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER) {
    return `${type}, ${minimum} to ${maximum}`;
  }
  if (typeof maxLength === "number") return `${type}, at most ${maxLength.toLocaleString("en")} characters`;
  return typeof format === "string" ? format : type;
}

export const parametersOf = (document: unknown, op: Operation): Parameter[] =>
  ((operationAt(document, op).parameters ?? []) as Json[]).map((parameter) => {
    const schema = objectAt(parameter, "schema");
    return {
      name: text(parameter.name),
      place: text(parameter.in),
      type: typeOf(schema),
      isRequired: parameter.required === true,
      description: text(parameter.description) || text(schema.description),
    };
  });

/** The fields of a body; several lists where it is of several kinds. */
export function bodyKindsOf(document: unknown, op: Operation): Parameter[][] {
  const schema = resolved(
    document,
    objectAt(operationAt(document, op), "requestBody", "content", "application/json", "schema"),
  );
  const kinds = schemasIn(schema.oneOf);
  return (kinds.length > 0 ? kinds : [schema]).map((kind) =>
    Object.entries(objectAt(kind, "properties")).map(([name, field]) => ({
      name,
      place: "body",
      type: typeOf(resolved(document, field as Json)),
      isRequired: Array.isArray(kind.required) && kind.required.includes(name),
      description: text((field as Json).description),
    })),
  );
}

function resolved(document: unknown, schema: Json): Json {
  const name = text(schema.$ref).split("/").at(-1);
  return name ? objectAt(document, "components", "schemas", name) : schema;
}

export const responsesOf = (document: unknown, op: Operation): ResponseLine[] =>
  Object.entries(objectAt(operationAt(document, op), "responses"))
    .map(([status, response]) => ({ status, description: text((response as Json).description) }))
    .sort((a, b) => a.status.localeCompare(b.status));
