import { z } from "./zod";

export type JsonSchema = { [key: string]: unknown };

/** Of an override that says everything, what is kept beside it. */
const KEPT = new Set(["description", "default"]);

const isWhole = (override: JsonSchema): boolean =>
  Object.keys(override).length === 0 || "type" in override || "oneOf" in override;

function refine(jsonSchema: JsonSchema, override: JsonSchema | undefined): void {
  if (override && isWhole(override)) {
    for (const key of Object.keys(jsonSchema)) if (!KEPT.has(key)) Reflect.deleteProperty(jsonSchema, key);
  }
  Object.assign(jsonSchema, override);
  Reflect.deleteProperty(jsonSchema, "override");
  // A format says it; its pattern is longer than all the rest.
  if (jsonSchema.format !== undefined) Reflect.deleteProperty(jsonSchema, "pattern");
}

/**
 * A schema of ours as JSON Schema of the draft 2020-12: of what it takes (`input`), or of what it makes. What it cannot
 * say by itself stands in its `override`, as for the OpenAPI documents.
 */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { override } = z.globalRegistry.get(zodSchema) ?? {};
      refine(jsonSchema, override as JsonSchema | undefined);
    },
  });
  return rest;
}
