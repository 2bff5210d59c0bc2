/** Every way in which a request can fail. Commands throw these; only a contract knows about status codes. */
export const ERROR_CODES = [
  "invalid_request",
  "invalid_query",
  "unknown_reference",
  "unauthenticated",
  "forbidden",
  "not_in_channel",
  "plan_limit_reached",
  "not_found",
  "method_not_allowed",
  "already_decided",
  "being_decided",
  "not_held",
  "not_approved",
  "already_reported",
  "already_asked",
  "not_asked",
  "agent_paused",
  "grant_spent",
  "grant_void",
  "grant_invalid",
  "has_requests",
  "high_risk",
  "name_taken",
  "archived",
  "last_admin",
  "stale_version",
  "payload_too_large",
  "unsupported_media_type",
  "idempotency_mismatch",
  "rate_limited",
  "unavailable",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field, or one fact that helps the caller on. */
export type ErrorDetail = Readonly<Record<string, unknown>>;

export type ErrorOptions = {
  readonly details?: readonly ErrorDetail[];
  /** HTTP headers that the error asks for, such as `Allow` or `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A failure that was planned for: a code, a sentence for the caller, details. Its text never holds a secret. */
export class AppError extends Error {
  readonly details: readonly ErrorDetail[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { details = [], headers = {} }: ErrorOptions = {},
  ) {
    super(message);
    this.name = "AppError";
    this.details = details;
    this.headers = headers;
  }
}

/** An `invalid_request` that names the field, as a path with dots (`assign_to.user_uid`). */
export const invalidField = (field: string, message: string): AppError =>
  new AppError("invalid_request", `${field}: ${message}`, { details: [{ field, message }] });

/** The same for a parameter of the query or a header. */
export const invalidQuery = (name: string, message: string): AppError =>
  new AppError("invalid_query", `${name}: ${message}`, { details: [{ field: name, message }] });

/** What a task can point at. Each contract has its own names for the fields that hold it. */
export const REFERENCES = [
  "assigneeUser",
  "assigneeAgent",
  "assignees",
  "creator",
  "parent",
  "channel",
  "entity",
  "mention",
] as const;
export type Reference = (typeof REFERENCES)[number];

/** Something that is pointed at does not exist in the organization. Its field is named by the contract. */
export class UnknownReference extends AppError {
  constructor(
    readonly reference: Reference,
    readonly problem: string,
    /** The place in a list. */
    readonly index?: number,
  ) {
    super("unknown_reference", problem);
    this.name = "UnknownReference";
  }
}

/** The version that a caller saw is not the present one. */
export class StaleVersion extends AppError {
  constructor(readonly currentVersion: number) {
    super("stale_version", "The task changed since you read it", {
      details: [{ field: "version", version: currentVersion }],
    });
    this.name = "StaleVersion";
  }
}

export const notInChannel = (): AppError =>
  new AppError("not_in_channel", "You are not a member of this channel");
