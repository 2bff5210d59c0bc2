import { t } from "@/lib/client/words/t";
import type { ErrorDetail } from "@/lib/domain/errors";

/** What the API answered instead of data: its status, its sentence and the facts that came along. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** No answer at all: offline, or the server is away. */
export const NO_ANSWER = 0;

export const statusOf = (error: unknown): number => (error instanceof ApiError ? error.status : NO_ANSWER);

/** A sentence for people, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiError))
    return t("Something unexpected happened on this page. Reload it and try again.");
  if (error.status === NO_ANSWER)
    return t("The server could not be reached. Check the connection and try again.");
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}
