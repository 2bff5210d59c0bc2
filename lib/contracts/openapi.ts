import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from "zod-openapi";
import type { ErrorCode } from "@/lib/domain/errors";
import { operations } from "./all";
import { isOptional } from "./fields";
import type { AuthKind, Contract, Operation } from "./operation";
import { z } from "./zod";

/** What any operation can answer, besides its own errors. */
const ALWAYS: readonly ErrorCode[] = [
  "invalid_query",
  "unauthenticated",
  "forbidden",
  "rate_limited",
  "internal",
  "unavailable",
];
const WITH_BODY: readonly ErrorCode[] = ["invalid_request", "payload_too_large", "unsupported_media_type"];

/** Sentences that hold for every contract; those of one status are joined. */
const DESCRIPTIONS: Record<ErrorCode, string> = {
  invalid_request: "The body is malformed; the answer names what is wrong with it",
  invalid_query: "The query, a header or the address is malformed; the answer names what is wrong with it",
  unknown_reference: "Something that the body points at does not exist; the answer names the field",
  unauthenticated: "No credential, or one that is invalid, expired or revoked",
  forbidden: "The credential does not allow this",
  not_in_channel: "The caller is not a member of the channel",
  plan_limit_reached: "The plan's allowance of new tasks for this month is used up",
  not_found: "There is no such thing, or none that the caller can see",
  method_not_allowed: "The method is not allowed here; see `Allow`",
  being_decided: "Somebody has decided it and may still take that back; the answer says who, and until when",
  not_held: "There is no decision that the caller could still take back",
  not_approved: "It is not approved, so it cannot have been carried out; the answer says what it is",
  already_reported: "Something else was reported of it before; the answer says what and when",
  already_asked: "A question to the agent is open already",
  not_asked: "No question to the agent is open",
  agent_paused: "The agent is paused, so that nothing of it is decided",
  grant_spent: "It was spent before; the answer says when",
  grant_void: "The grant is expired or revoked",
  grant_invalid: "The grant is not one of this approval, or was altered",
  has_requests: "Requests, or what else belongs to it, are there already",
  high_risk: "Requests of high risk are decided one by one",
  already_decided: "Somebody else decided first; the answer says who, what and when",
  name_taken: "The name is taken",
  archived: "It is archived, and stays as it is",
  last_admin: "The organization would be left without an admin",
  stale_version: "The task changed since it was read",
  payload_too_large: "The body has more than 1 MiB",
  unsupported_media_type: "The body is not application/json",
  idempotency_mismatch: "The Idempotency-Key was used with another body",
  rate_limited: "Too many requests; see `Retry-After`",
  internal: "Our fault; name the request id when you report it",
  unavailable: "The database cannot be reached; see `Retry-After`",
};

const SECURITY_SCHEMES = {
  bearer: { type: "http", scheme: "bearer", description: "A token of a user or of an agent" },
  session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
  apiKey: {
    type: "apiKey",
    in: "header",
    name: "X-API-Key",
    description: "A token of a user or of an agent",
  },
} as const satisfies Record<AuthKind, unknown>;

const securitySchemesOf = (contract: Contract) =>
  Object.fromEntries(
    operationsOf(contract)
      .flatMap(({ auth }) => auth)
      .map((kind) => [kind, SECURITY_SCHEMES[kind]]),
  );

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
    components: { securitySchemes: securitySchemesOf(contract) },
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
  ...(op.body && { requestBody: { required: !isOptional(op.body), content: json(op.body, op.example) } }),
  responses: { ...successOf(op), ...errorsOf(op) },
});

/** Of rows of JSON the schema is known; those of another type are text. */
const rowsOf = ({ rows = [], response }: Operation) =>
  Object.fromEntries(
    rows.map((type) => [type, { schema: type.includes("json") && response ? response : z.string() }]),
  );

function successOf(op: Operation): ZodOpenApiResponsesObject {
  const { contract, response, answerHeaders: headers, status, message } = op;
  const content = response && {
    content: op.rows ? rowsOf(op) : json(contract.successSchema(response, { status, message })),
  };
  const success = { description: message, ...(headers && { headers }), ...content };
  const answers: ZodOpenApiResponsesObject = { [`${status}`]: success };
  if (op.headers?.shape["idempotency-key"]) {
    answers["200"] = { ...success, description: "The first answer again (`Idempotency-Replayed: true`)" };
  }
  if (op.headers?.shape["if-none-match"]) answers["304"] = { description: "Nothing changed" };
  return answers;
}

function errorsOf(op: Operation): ZodOpenApiResponsesObject {
  const { statusOf, errorSchema } = op.contract;
  const codes = new Set([...(op.body ? WITH_BODY : []), ...ALWAYS, ...op.errors]);
  const descriptions = new Map<number, string>();
  for (const code of codes) {
    const before = descriptions.get(statusOf[code]);
    descriptions.set(statusOf[code], before ? `${before}. ${DESCRIPTIONS[code]}` : DESCRIPTIONS[code]);
  }
  return Object.fromEntries(
    [...descriptions].map(([status, description]) => [
      `${status}`,
      { description, content: json(errorSchema) },
    ]),
  );
}
