import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from "zod-openapi";
import type { ErrorCode } from "@/lib/domain/errors";
import { operations } from "./all";
import type { Contract, Operation } from "./operation";

/** What any operation can answer, besides its own errors. */
const ALWAYS: readonly ErrorCode[] = [
  "invalid_request",
  "unauthenticated",
  "forbidden",
  "rate_limited",
  "internal",
];
const WITH_BODY: readonly ErrorCode[] = ["payload_too_large", "unsupported_media_type"];

const DESCRIPTIONS: Record<ErrorCode, string> = {
  invalid_request: "The request is malformed; `details` names the fields",
  unauthenticated: "No credential, or one that is invalid, expired or revoked",
  forbidden: "The credential does not allow this",
  not_found: "There is no such thing, or none that the caller can see",
  method_not_allowed: "The method is not allowed here; see `Allow`",
  already_decided: "Somebody else decided first; `details` says who, what and when",
  stale_version: "The task changed since it was read",
  payload_too_large: "The body has more than 1 MiB",
  unsupported_media_type: "The body is not application/json",
  idempotency_mismatch: "The Idempotency-Key was used with another body",
  rate_limited: "Too many requests; see `Retry-After`",
  internal: "Our fault; `details` holds the request id",
};

const documents = new Map<string, unknown>();

/** The OpenAPI 3.1 document of a contract, made from its operations once. */
export function openApiOf(contract: Contract): unknown {
  const known = documents.get(contract.name);
  if (known) return known;
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: contract.title,
      version: "1.0.0",
      license: { name: "MIT", identifier: "MIT" },
      description: "Generated from the operations that the server runs.",
    },
    servers: [{ url: "/" }],
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "A token of a user or of an agent" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
    paths: operationsOf(contract).reduce<ZodOpenApiPathsObject>(addTo, {}),
  });
  documents.set(contract.name, document);
  return document;
}

export const operationsOf = (contract: Contract): readonly Operation[] =>
  operations.filter((op) => op.contract.name === contract.name);

const addTo = (paths: ZodOpenApiPathsObject, op: Operation): ZodOpenApiPathsObject => ({
  ...paths,
  [op.path]: { ...paths[op.path], [op.method.toLowerCase()]: toOpenApi(op) },
});

const json = (schema: Operation["response"], example?: unknown) => ({
  "application/json": { ...(schema && { schema }), ...(example !== undefined && { example }) },
});

const toOpenApi = (op: Operation) => ({
  operationId: op.id,
  summary: op.summary,
  description: op.description,
  security: op.auth.map((kind) => ({ [kind]: [] })),
  requestParams: {
    ...(op.params && { path: op.params }),
    ...(op.query && { query: op.query }),
    ...(op.headers && { header: op.headers }),
  },
  ...(op.body && { requestBody: { required: true, content: json(op.body, op.example) } }),
  responses: { ...successOf(op), ...errorsOf(op) },
});

function successOf(op: Operation): ZodOpenApiResponsesObject {
  const { contract, response, status, message } = op;
  const content = response && { content: json(contract.successSchema(response, { status, message })) };
  const answers: ZodOpenApiResponsesObject = { [`${status}`]: { description: message, ...content } };
  if (op.headers?.shape["idempotency-key"]) {
    answers["200"] = { description: "The first answer again (`Idempotency-Replayed: true`)", ...content };
  }
  if (op.headers?.shape["if-none-match"]) answers["304"] = { description: "Nothing changed" };
  return answers;
}

function errorsOf(op: Operation): ZodOpenApiResponsesObject {
  const { statusOf, errorSchema } = op.contract;
  const codes = [...ALWAYS, ...(op.body ? WITH_BODY : []), ...op.errors];
  return Object.fromEntries(
    codes.map((code) => [
      `${statusOf[code]}`,
      { description: DESCRIPTIONS[code], content: json(errorSchema) },
    ]),
  );
}
