import { type JsonSchema, jsonSchemaOf } from "../json-schema";
import type { Operation } from "../operation";
import type { Tool } from "./tools";

type ObjectSchema = { properties: Record<string, JsonSchema>; required: string[] };

const objectOf = (schema: Operation["body"]): ObjectSchema => {
  const { properties = {}, required = [] } = schema ? jsonSchemaOf(schema, "input") : {};
  return { properties, required } as ObjectSchema;
};

function headerProperties({ op, headers = {} }: Tool): Record<string, JsonSchema> {
  const { properties } = objectOf(op.headers);
  return Object.fromEntries(
    Object.entries(headers).map(([argument, header]) => [argument, properties[header] ?? {}]),
  );
}

/** The arguments of a tool: all that its operation takes, in one object. What its tool does without is left out. */
export function inputSchemaOf(tool: Tool): JsonSchema & { type: "object" } {
  const { op, defaults = {}, waits = false } = tool;
  const parts = [objectOf(op.params), objectOf(op.body), objectOf(op.query)];
  const properties = Object.assign({}, ...parts.map((part) => part.properties), headerProperties(tool));
  for (const [name, value] of Object.entries(defaults))
    properties[name] = { ...properties[name], default: value };
  if (!waits) Reflect.deleteProperty(properties, "wait");
  return { type: "object", properties, required: parts.flatMap((part) => part.required) };
}

/** What a tool answers. The schema of a tool must be one of an object itself, not a reference to one. */
export function outputSchemaOf({ op }: Tool): JsonSchema & { type: "object" } {
  const schema = op.response ? jsonSchemaOf(op.response, "output") : {};
  const { $ref, $defs = {}, ...rest } = schema as { $ref?: string; $defs?: Record<string, JsonSchema> };
  const name = $ref?.slice("#/$defs/".length);
  return { ...(name ? $defs[name] : rest), $defs, type: "object" };
}
