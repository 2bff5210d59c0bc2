import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { contracts, operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import type { ErrorCode } from "@/lib/domain/errors";
import { SERVER } from "./client";

type Described = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { description: string; content?: unknown }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { securitySchemes: Record<string, object> };
};

/** How many operations each contract has, so that none gets lost. */
const COUNTS = { "work-tasks": 14, "v1-agent": 14, "v1-tasks": 13, desk: 83 } as const;

const documents = new Map<string, Document>();
beforeAll(async () => {
  for (const { name } of contracts) {
    const response = await fetch(`${SERVER}/api/openapi/${name}.json`);
    expect(response.status).toBe(200);
    documents.set(name, (await response.json()) as Document);
  }
});
const documentOf = (contract: string) => documents.get(contract) as Document;

it("there is one for every contract", () => {
  expect(new Set(documents.keys())).toEqual(new Set(Object.keys(COUNTS)));
});

describe.each(Object.entries(COUNTS))("%s", (contract, count) => {
  const ops = operations.filter((op) => op.contract.name === contract);

  it("is a valid OpenAPI 3.1 document", async () => {
    const document = documentOf(contract);
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("has every operation that the server runs, and no other", () => {
    const documented = Object.entries(documentOf(contract).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    expect(new Set(documented)).toEqual(
      new Set(ops.map(({ method, path, id }) => `${method} ${path} ${id}`)),
    );
    expect(ops).toHaveLength(count);
  });

  it("names the credentials that its operations take", () => {
    const { securitySchemes } = documentOf(contract).components;
    const kinds = new Set(ops.flatMap((op) => op.auth));
    expect(new Set(Object.keys(securitySchemes))).toEqual(kinds);
    if (kinds.has("apiKey")) {
      expect(securitySchemes.apiKey).toMatchObject({ type: "apiKey", in: "header", name: "X-API-Key" });
    }
  });
});

it.each(operations.map((op) => [op.id, op] as const))("%s: says what goes in and what comes out", (_, op) => {
  const described = documentOf(op.contract.name).paths[op.path]?.[op.method.toLowerCase()];
  const names = (where: string) =>
    (described?.parameters ?? []).filter((each) => each.in === where).map(({ name }) => name);
  expect(names("query")).toEqual(Object.keys(op.query?.shape ?? {}));
  expect(names("path")).toEqual(Object.keys(op.params?.shape ?? {}));
  expect(names("header")).toEqual(Object.keys(op.headers?.shape ?? {}));
  expect(described?.security).toEqual(op.auth.map((kind) => ({ [kind]: [] })));
  if (!op.body) return;
  expect(described?.requestBody?.content["application/json"]?.example).toEqual(op.example);
  expect(op.body.safeParse(op.example).error).toBeUndefined();
});

/** What any operation can answer, and what one with a query or a body can. */
const ALWAYS = ["unauthenticated", "forbidden", "rate_limited", "internal", "unavailable"] as const;
const codesOf = (op: Operation): readonly ErrorCode[] => [
  ...ALWAYS,
  ...(op.query ? (["invalid_query"] as const) : []),
  ...(op.body ? (["invalid_request", "payload_too_large", "unsupported_media_type"] as const) : []),
  ...op.errors,
];

it.each(operations.map((op) => [op.id, op] as const))("%s: says how it can end", (_, op) => {
  const described = documentOf(op.contract.name).paths[op.path]?.[op.method.toLowerCase()];
  const statuses = Object.keys(described?.responses ?? {}).map(Number);
  const expected = [op.status, ...codesOf(op).map((code) => op.contract.statusOf[code])];
  for (const status of expected) expect(statuses).toContain(status);
});

it.each([
  ["work-tasks", '["task","hil_approval"]'],
  ["work-tasks", '["todo","in_progress","in_review","done","canceled"]'],
  ["work-tasks", '["urgent","high","medium","low"]'],
  ["v1-agent", '["triage","backlog","todo","in_progress","blocked","in_review","done","cancelled"]'],
  ["v1-agent", '["triage","backlog","todo","in_progress","blocked","in_review"]'],
  ["v1-agent", '["none","low","medium","high","urgent"]'],
  ["v1-tasks", '["pending","in_progress","completed"]'],
  ["v1-tasks", '["low","medium","high","urgent"]'],
])("%s: calls what it documents by the words of the contract: %s", (contract, words) => {
  expect(JSON.stringify(documentOf(contract))).toContain(words);
});

it("v1-tasks documents X-Total-Count on its list", () => {
  const list = documentOf("v1-tasks").paths["/v1/tasks"]?.get;
  expect(list?.responses["200"]).toHaveProperty(["headers", "X-Total-Count"]);
});
