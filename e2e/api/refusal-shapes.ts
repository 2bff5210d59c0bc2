import { expect } from "vitest";

/** v1-agent (`task-apis.md`, section 2.1): the codes that a status may have, and whether the same call may succeed later. */
const AGENT: Readonly<Record<number, readonly [codes: readonly string[], retryable: boolean]>> = {
  400: [["invalid_input"], false],
  401: [["permission_denied"], false],
  403: [["permission_denied", "channel_not_member", "plan_limit_reached"], false],
  404: [["not_found"], false],
  405: [["invalid_input"], false],
  409: [["conflict"], false],
  413: [["invalid_input"], false],
  415: [["invalid_input"], false],
  429: [["rate_limited"], true],
};

/** v1-tasks (section 3.1): the type that a status has. */
const COMPANY: Readonly<Record<number, string>> = {
  400: "validation_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  405: "validation_error",
  409: "conflict_error",
  413: "validation_error",
  415: "validation_error",
  422: "validation_error",
  429: "api_error",
};

const keysOf = (value: unknown) => Object.keys(value as object);

function expectAgentShape(status: number, body: unknown): string {
  const { error, meta } = body as { error: Record<string, unknown>; meta: object };
  const [codes = [], retryable] = AGENT[status] ?? [];
  expect(keysOf(body)).toEqual(["success", "error", "meta"]);
  expect(body).toMatchObject({ success: false, error: { retryable } });
  expect(keysOf(error).filter((key) => key !== "details")).toEqual(["code", "message", "retryable"]);
  expect(codes).toContain(error.code);
  expect(meta).toEqual({ requestId: expect.any(String), timestamp: expect.any(String) });
  return String(error.message);
}

function expectCompanyShape(status: number, body: unknown): string {
  const { detail } = body as { detail: Record<string, unknown> };
  expect(keysOf(body)).toEqual(["detail"]);
  expect(keysOf(detail)).toEqual(["type", "code", "message", "param"]);
  expect([status, detail.type]).toEqual([status, COMPANY[status]]);
  expect(detail.code).toMatch(/^[a-z_]+$/);
  expect(detail.param === null || typeof detail.param === "string").toBe(true);
  return String(detail.message);
}

function expectDeskShape(body: unknown): string {
  const { error, details } = body as { error: unknown; details: unknown };
  expect(keysOf(body)).toEqual(["error", "details"]);
  expect([typeof error, Array.isArray(details)]).toEqual(["string", true]);
  return String(error);
}

/** Expects a refusal to be written as its contract writes those of its status, and gives its sentence. */
export function expectShape(contract: string, status: number, text: string): string {
  const body: unknown = JSON.parse(text);
  if (contract === "v1-agent") return expectAgentShape(status, body);
  return contract === "v1-tasks" ? expectCompanyShape(status, body) : expectDeskShape(body);
}
