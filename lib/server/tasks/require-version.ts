import { AppError } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";

export const staleVersion = (version: number) =>
  new AppError("stale_version", "The task changed since you read it", {
    details: [{ field: "if-match", version }],
  });

/** @throws AppError `stale_version` with the present version, where the caller saw another one. */
export function requireVersion(task: WorkTaskDetail, expected: number | undefined): void {
  if (expected !== undefined && expected !== task.version) throw staleVersion(task.version);
}
