import type { JsonSchema } from "@/lib/contracts/json-schema";

const refName = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);

const literal = (value: unknown): string => JSON.stringify(value);

/** A schema as a type of TypeScript. `indent` is that of the line on which it begins. */
export function typeOf(schema: JsonSchema, indent = ""): string {
  if (typeof schema.$ref === "string") return refName(schema.$ref);
  if ("const" in schema) return literal(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return unionOf(choices.map((choice) => typeOf(choice as JsonSchema, indent)));
  const types = [schema.type ?? "unknown"].flat() as string[];
  return unionOf(types.map((type) => simpleType({ ...schema, type }, indent)));
}

const unionOf = (types: readonly string[]): string => [...new Set(types)].join(" | ");

function simpleType(schema: JsonSchema & { type: string }, indent: string): string {
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return arrayOf(typeOf((schema.items ?? {}) as JsonSchema, indent));
    case "object":
      return objectOf(schema, indent);
    default:
      return schema.type;
  }
}

const arrayOf = (item: string): string => (/^\w+$/.test(item) ? `${item}[]` : `(${item})[]`);

const OPEN = "{ [key: string]: unknown }";

/** What a schema says of a field stands before it, so that editors show it. */
const docOf = ({ description }: JsonSchema, indent: string): string =>
  typeof description === "string" ? `${indent}/** ${description} */\n` : "";

function objectOf(schema: JsonSchema, indent: string): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  if (properties.length === 0) return OPEN;
  const required = new Set((schema.required ?? []) as string[]);
  const inner = `${indent}  `;
  const fields = properties.map(
    ([name, field]) =>
      `${docOf(field, inner)}${inner}${name}${required.has(name) ? "" : "?"}: ${typeOf(field, inner)};\n`,
  );
  return `{\n${fields.join("")}${indent}}`;
}

/** A type with a name, ready to be written down. */
export const declaration = (name: string, schema: JsonSchema, doc?: string): string =>
  `${docOf({ description: doc }, "")}export type ${name} = ${typeOf(schema)};\n`;
