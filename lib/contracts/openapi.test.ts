import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { contracts, operations } from "./all";
import { openApiOf, operationsOf } from "./openapi";
import type { Contract } from "./operation";
import { v1Agent } from "./v1-agent/contract";
import { v1Tasks } from "./v1-tasks/contract";

type Described = {
  security: Record<string, string[]>[];
  responses: Record<string, { description: string; headers?: Record<string, unknown> }>;
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { securitySchemes: Record<string, object> };
};
const documentOf = (contract: Contract) => openApiOf(contract) as Document;

it("gives every operation of every contract an id of its own", () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("has a different method or path for every operation", () => {
  const places = operations.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

describe.each(contracts.map((contract) => [contract.name, contract] as const))(
  "the document of %s",
  (_, contract) => {
    const document = documentOf(contract);

    it("is valid OpenAPI 3.1", async () => {
      const { valid, errors } = await new Validator().validate(structuredClone(document));
      expect([valid, errors]).toEqual([true, undefined]);
    });

    it("describes exactly the ways of authentication that its operations take", () => {
      const taken = new Set(operationsOf(contract).flatMap(({ auth }) => auth));
      expect(new Set(Object.keys(document.components.securitySchemes))).toEqual(taken);
    });

    it("shows a body that its own schema takes, for every operation that has one", () => {
      for (const op of operationsOf(contract)) {
        expect([op.id, op.body?.safeParse(op.example).error]).toEqual([op.id, undefined]);
      }
    });

    it("lies below the prefix of the contract", () => {
      for (const path of Object.keys(document.paths))
        expect(path.startsWith(`${contract.prefix}/`)).toBe(true);
    });
  },
);

it("2.1: lists 200, 400, 401, 403, 404, 409, 429, 500 and 503 on every operation", () => {
  const methods = Object.values(documentOf(v1Agent).paths).flatMap((path) => Object.values(path));
  expect(methods).toHaveLength(14);
  for (const { responses } of methods) {
    const expected = ["200", "400", "401", "403", "404", "409", "429", "500", "503"];
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(expected));
  }
});

it("3.1: takes the key as X-API-Key", () => {
  expect(documentOf(v1Tasks).components.securitySchemes).toMatchObject({
    apiKey: { type: "apiKey", in: "header", name: "X-API-Key" },
  });
});

it("3.4: documents the number of all tasks as a header of the list", () => {
  const list = documentOf(v1Tasks).paths["/v1/tasks"]?.get;
  expect(Object.keys(list?.responses["200"]?.headers ?? {})).toEqual(["X-Total-Count"]);
});

it("3.1: says 422 where there is a body, and 400 of queries", () => {
  const { get, post } = documentOf(v1Tasks).paths["/v1/tasks"] ?? {};
  expect(Object.keys(post?.responses ?? {})).toContain("422");
  expect(Object.keys(get?.responses ?? {})).not.toContain("422");
  expect(Object.keys(get?.responses ?? {})).toContain("400");
});
