import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import { SERVER } from "./client";

type Described = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { description: string; content?: unknown }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Described>> };

let document: Document;
beforeAll(async () => {
  const response = await fetch(`${SERVER}/api/openapi/work-tasks.json`);
  expect(response.status).toBe(200);
  document = (await response.json()) as Document;
});

it("is a valid OpenAPI 3.1 document", async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

it("has every operation that the server runs, and no other", () => {
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
    ),
  );
  expect(new Set(documented)).toEqual(
    new Set(operations.map(({ method, path, id }) => `${method} ${path} ${id}`)),
  );
  expect(operations).toHaveLength(9);
});

it.each(operations.map((op) => [op.id, op] as const))("%s: says what goes in and what comes out", (_, op) => {
  const described = document.paths[op.path]?.[op.method.toLowerCase()];
  const names = (where: string) =>
    (described?.parameters ?? []).filter((each) => each.in === where).map(({ name }) => name);
  expect(names("query")).toEqual(Object.keys(op.query?.shape ?? {}));
  expect(names("path")).toEqual(Object.keys(op.params?.shape ?? {}));
  expect(names("header")).toEqual(Object.keys(op.headers?.shape ?? {}));
  expect(described?.security).toEqual(op.auth.map((kind) => ({ [kind]: [] })));
  const statuses = Object.keys(described?.responses ?? {}).map(Number);
  const expected = [
    op.status,
    ...["invalid_request", "unauthenticated", "forbidden", "internal"].concat(op.errors),
  ];
  for (const code of expected) {
    expect(statuses).toContain(typeof code === "number" ? code : op.contract.statusOf[code as "internal"]);
  }
  if (!op.body) return;
  expect(described?.requestBody?.content["application/json"]?.example).toEqual(op.example);
  expect(op.body.safeParse(op.example).error).toBeUndefined();
});

it("calls what it documents by the words of the contract", () => {
  const text = JSON.stringify(document);
  expect(text).toContain('["task","hil_approval"]');
  expect(text).toContain('["todo","in_progress","in_review","done","canceled"]');
  expect(text).toContain('["urgent","high","medium","low"]');
});
