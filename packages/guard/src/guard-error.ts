/**
 * Why a call did not run:
 * - `grant_missing`: there is no grant for it.
 * - `grant_invalid`: it is not one of this server for this agent, or was altered.
 * - `grant_expired`: its time is over; read the approval again for another one.
 * - `other_tool`, `other_args`: something else was approved.
 * - `grant_spent`: it was carried out before, or somebody else is about to.
 * - `grant_revoked`: its agent was paused since, or the outcome reported.
 * - `refused`: the server does not let this token spend it.
 * - `unavailable`: the server or its keys could not be reached. Whether the grant was spent is not known; to try again
 *   can never carry out a call twice.
 */
export type GuardErrorCode =
  | "grant_missing"
  | "grant_invalid"
  | "grant_expired"
  | "other_tool"
  | "other_args"
  | "grant_spent"
  | "grant_revoked"
  | "refused"
  | "unavailable";

/** The call was not carried out. */
export class GuardError extends Error {
  readonly code: GuardErrorCode;
  /** When the grant was spent, where that is why. */
  readonly consumedAt: string | undefined;

  constructor(code: GuardErrorCode, message: string, options: { cause?: unknown; consumedAt?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "GuardError";
    this.code = code;
    this.consumedAt = options.consumedAt;
  }
}
