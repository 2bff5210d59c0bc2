/** Every way in which a request can fail. Commands throw these; only a contract knows about status codes. */
export const ERROR_CODES = [
  "invalid_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "method_not_allowed",
  "already_decided",
  "stale_version",
  "payload_too_large",
  "unsupported_media_type",
  "idempotency_mismatch",
  "rate_limited",
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
