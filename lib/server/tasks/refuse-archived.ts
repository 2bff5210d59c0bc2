import { AppError } from "@/lib/domain/errors";
import type { WorkTaskRecord } from "@/lib/domain/work-task";

/** What is archived stays as it is. @throws AppError `archived`. */
export function refuseArchived({ archivedAt }: Pick<WorkTaskRecord, "archivedAt">): void {
  if (archivedAt === null) return;
  throw new AppError("archived", "The task is archived, and stays as it is", {
    details: [{ archived_at: archivedAt }],
  });
}
