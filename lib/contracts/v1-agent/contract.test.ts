import { expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import {
  AppError,
  ERROR_CODES,
  type ErrorCode,
  invalidField,
  StaleVersion,
  UnknownReference,
} from "@/lib/domain/errors";
import { NOW, sampleTask } from "../testing/sample-task";
import { z } from "../zod";
import { inRow } from "./bulk";
import { v1Agent } from "./contract";
import goldenComment from "./golden/comment-answer.json";
import goldenConflict from "./golden/conflict.json";
import goldenTask from "./golden/task.json";
import { comment, task } from "./objects";

type Refusal = {
  error: { code: string; message: string; details?: Record<string, unknown>; retryable: boolean };
};
const answerTo = (error: AppError) => {
  const { status, body } = v1Agent.answerTo(error, NOW);
  return { status, ...(v1Agent.errorSchema.parse(body) as Refusal) };
};
const SUCCESS = { status: 200, message: "" };

it("2.1: wraps a success in success, data and meta", () => {
  const meta = { requestId: "req_2", at: "2026-04-20T08:05:00.000Z" };
  const body = v1Agent.success(goldenComment.data, { ...SUCCESS, ...meta });
  expect(body).toEqual(goldenComment);
  expect(v1Agent.successSchema(comment, SUCCESS).parse(body)).toEqual(goldenComment);
});

it("2.1: says of a list in meta where it stands", () => {
  const page = { hasMore: true, cursor: "c", total: 7 };
  const body = v1Agent.success([goldenTask], { ...SUCCESS, ...NOW, page });
  expect(body).toEqual({
    success: true,
    data: [goldenTask],
    meta: { requestId: "req_1", timestamp: "2026-04-20T08:00:00Z", pagination: page },
  });
  expect(v1Agent.successSchema(z.array(task), SUCCESS).parse(body)).toEqual(body);
});

it("2.1: knows no other keys in an envelope", () => {
  const body = v1Agent.success({}, { ...SUCCESS, ...NOW }) as object;
  const schema = v1Agent.successSchema(z.strictObject({}), SUCCESS);
  expect(schema.safeParse({ ...body, message: "x" }).success).toBe(false);
});

it("2.1: answers a lost race as the sample does", () => {
  const { body } = v1Agent.answerTo(new StaleVersion(4), { ...NOW, requestId: "req_9" });
  const { error } = body as Refusal;
  expect({ ...(body as object), error: { ...error, message: "Task changed" } }).toEqual(goldenConflict);
});

const ANSWERS: Record<ErrorCode, [status: number, code: string, retryable: boolean]> = {
  invalid_request: [400, "invalid_input", false],
  invalid_query: [400, "invalid_input", false],
  unknown_reference: [404, "not_found", false],
  unauthenticated: [401, "permission_denied", false],
  forbidden: [403, "permission_denied", false],
  not_in_channel: [403, "channel_not_member", false],
  plan_limit_reached: [403, "plan_limit_reached", false],
  not_found: [404, "not_found", false],
  method_not_allowed: [405, "invalid_input", false],
  already_decided: [409, "conflict", false],
  being_decided: [409, "conflict", false],
  not_held: [409, "conflict", false],
  not_approved: [409, "conflict", false],
  already_reported: [409, "conflict", false],
  already_asked: [409, "conflict", false],
  not_asked: [409, "conflict", false],
  agent_paused: [409, "conflict", false],
  grant_spent: [409, "conflict", false],
  grant_void: [409, "conflict", false],
  grant_invalid: [400, "invalid_input", false],
  has_requests: [409, "conflict", false],
  high_risk: [409, "conflict", false],
  name_taken: [409, "conflict", false],
  archived: [409, "conflict", false],
  last_admin: [409, "conflict", false],
  stale_version: [409, "conflict", false],
  payload_too_large: [413, "invalid_input", false],
  unsupported_media_type: [415, "invalid_input", false],
  idempotency_mismatch: [409, "conflict", false],
  rate_limited: [429, "rate_limited", true],
  unavailable: [503, "upstream_unavailable", true],
  internal: [500, "internal_error", true],
};

it.each(ERROR_CODES)("2.1: %s has its status, code and retryable", (code) => {
  const { status, error } = answerTo(new AppError(code, "Sentence"));
  expect([status, error.code, error.retryable]).toEqual(ANSWERS[code]);
  expect(v1Agent.statusOf[code]).toBe(status);
});

it("2.1: never asks to retry 408, 429 or 5xx for what can never succeed", () => {
  for (const code of ERROR_CODES) {
    const { status, error } = answerTo(new AppError(code, "Sentence"));
    expect([code, error.retryable]).toEqual([code, status === 408 || status === 429 || status >= 500]);
  }
});

it("2.1: says nothing of a failure of ours but its request id", () => {
  const error = new AppError("internal", "Something went wrong", { details: [{ request_id: "req_1" }] });
  expect(answerTo(error).error).not.toHaveProperty("details");
});

it("2.1: names the first wrong field, and all of them", () => {
  const issues = [
    { field: "title", message: "is required" },
    { field: "status", message: "must be one of todo" },
  ];
  const { error } = answerTo(new AppError("invalid_request", "title: is required", { details: issues }));
  expect(error.details).toEqual({ field: "title", message: "is required", issues });
});

it.each([
  ["assigneeUser", undefined, "assigneeUserId"],
  ["assigneeAgent", undefined, "assigneeAgentId"],
  ["parent", undefined, "parentTaskId"],
  ["channel", undefined, "channelId"],
  ["mention", 2, "mentions.2"],
] as const)("2.3: says 404 to an unknown %s, and names its field", (reference, index, field) => {
  const { status, error } = answerTo(new UnknownReference(reference, "does not exist", index));
  expect([status, error.code, error.message]).toEqual([404, "not_found", `${field}: does not exist`]);
  expect(error.details).toMatchObject({ field, message: "does not exist" });
});

it("2.3: names the channel that the caller is not in", () => {
  const { error } = answerTo(new AppError("not_in_channel", "You are not a member of this channel"));
  expect(error.details).toMatchObject({ field: "channelId" });
});

it("2.3: says conflict to what people decided meanwhile", () => {
  expect(answerTo(new AlreadyDecided(sampleTask({ resolution: "approved" }))).error.code).toBe("conflict");
});

it.each([
  [invalidField("tasks.3.title", "is required"), 400, { index: 3, field: "title", message: "is required" }],
  [
    invalidField("tasks.0", "must be an object"),
    400,
    { index: 0, field: "tasks", message: "must be an object" },
  ],
  [
    inRow(new UnknownReference("parent", "unknown"), 7),
    404,
    { index: 7, field: "parentTaskId", message: "unknown" },
  ],
  [inRow(new AppError("not_in_channel", "no"), 1), 403, { index: 1, field: "channelId", message: "no" }],
])("2.4: names the row that failed (%#)", (thrown, status, details) => {
  const answer = answerTo(thrown as AppError);
  expect(answer.status).toBe(status);
  expect(answer.error.details).toEqual({ ...details, issues: [details] });
});

it("2.4: leaves alone what is no failure of one row", () => {
  for (const thrown of [new AppError("plan_limit_reached", "over"), new TypeError("bug")]) {
    expect(inRow(thrown, 2)).toBe(thrown);
  }
});
