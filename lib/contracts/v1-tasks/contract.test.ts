import { describe, expect, it } from "vitest";
import {
  AppError,
  ERROR_CODES,
  type ErrorCode,
  invalidField,
  invalidQuery,
  StaleVersion,
  UnknownReference,
} from "@/lib/domain/errors";
import { NOT_JSON } from "../error-fields";
import { NOW } from "../testing/sample-task";
import { IS_REQUIRED } from "../zod";
import { v1Tasks } from "./contract";
import goldenError from "./golden/error.json";
import golden from "./golden/task.json";

type Refusal = { detail: { type: string; code: string; message: string; param: string | null } };
const answerTo = (error: AppError) => {
  const { status, body } = v1Tasks.answerTo(error, NOW);
  return { status, ...(v1Tasks.errorSchema.parse(body) as Refusal).detail };
};

it("3.1: answers with the bare resource", () => {
  expect(v1Tasks.success(golden, { status: 200, message: "", ...NOW })).toBe(golden);
  expect(v1Tasks.dataOf(golden)).toBe(golden);
});

it("3.1: has the error of the sample, all four keys", () => {
  const { body } = v1Tasks.answerTo(invalidField("title", "must not be empty"), NOW);
  expect(body).toEqual({ detail: { ...goldenError.detail, message: "title: must not be empty" } });
});

const ANSWERS: Record<ErrorCode, [status: number, type: string]> = {
  invalid_request: [422, "validation_error"],
  invalid_query: [400, "validation_error"],
  unknown_reference: [422, "validation_error"],
  unauthenticated: [401, "authentication_error"],
  forbidden: [403, "permission_error"],
  not_in_channel: [403, "permission_error"],
  plan_limit_reached: [403, "permission_error"],
  not_found: [404, "not_found_error"],
  method_not_allowed: [405, "validation_error"],
  already_decided: [409, "conflict_error"],
  being_decided: [409, "conflict_error"],
  not_held: [409, "conflict_error"],
  not_approved: [409, "conflict_error"],
  already_reported: [409, "conflict_error"],
  already_asked: [409, "conflict_error"],
  not_asked: [409, "conflict_error"],
  agent_paused: [409, "conflict_error"],
  grant_spent: [409, "conflict_error"],
  grant_void: [409, "conflict_error"],
  grant_invalid: [422, "validation_error"],
  has_requests: [409, "conflict_error"],
  high_risk: [409, "conflict_error"],
  name_taken: [409, "conflict_error"],
  archived: [409, "conflict_error"],
  last_admin: [409, "conflict_error"],
  stale_version: [409, "conflict_error"],
  payload_too_large: [413, "validation_error"],
  unsupported_media_type: [415, "validation_error"],
  idempotency_mismatch: [422, "validation_error"],
  rate_limited: [429, "api_error"],
  internal: [500, "api_error"],
  unavailable: [503, "api_error"],
};

it.each(ERROR_CODES)("3.1: %s has its status and type, and a null param", (code) => {
  const { status, type, param } = answerTo(new AppError(code, "Sentence"));
  expect([status, type, param]).toEqual([...ANSWERS[code], null]);
  expect(v1Tasks.statusOf[code]).toBe(status);
});

it("3.1: tells a missing field from a wrong one, and both from a body that is no JSON", () => {
  const codes = [
    invalidField("title", IS_REQUIRED),
    invalidField("title", "must not be empty"),
    invalidField("body", NOT_JSON),
    invalidField("body", "must not be empty"),
  ].map((error) => [answerTo(error).code, answerTo(error).param]);
  expect(codes).toEqual([
    ["missing_field", "title"],
    ["invalid_field", "title"],
    ["invalid_json", null],
    ["invalid_field", "body"],
  ]);
});

it("3.1: reports the first of several wrong fields", () => {
  const details = ["title", "deadline"].map((field) => ({ field, message: "is wrong" }));
  expect(answerTo(new AppError("invalid_request", "title: is wrong", { details })).param).toBe("title");
});

it("3.1: names a wrong parameter of the query", () => {
  expect(answerTo(invalidQuery("limit", "must be at most 100"))).toMatchObject({
    status: 400,
    param: "limit",
  });
});

it("3.1: tells a wrong key from none", () => {
  const wrong = new AppError("unauthenticated", "no", { details: [{ field: "X-API-Key", message: "no" }] });
  expect(answerTo(wrong)).toMatchObject({ code: "authentication_invalid", param: "X-API-Key" });
  expect(answerTo(new AppError("unauthenticated", "no")).code).toBe("authentication_required");
});

describe("3.4: a lost race", () => {
  it("is a conflict about the version, and names the present one", () => {
    const { message, ...rest } = answerTo(new StaleVersion(5));
    expect(rest).toEqual({ status: 409, type: "conflict_error", code: "version_mismatch", param: "version" });
    expect(message).toContain("version 5");
  });
});

it.each([
  ["creator", "created_by_id"],
  ["assignees", "assigned_user_ids"],
  ["assigneeUser", "assigned_user_ids"],
] as const)("3.2: says 422 to an unknown %s, and names its field", (reference, param) => {
  expect(answerTo(new UnknownReference(reference, "is not a member of the organization"))).toEqual({
    status: 422,
    type: "validation_error",
    code: "invalid_field",
    message: `${param}: is not a member of the organization`,
    param,
  });
});
