import { StaleVersion } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";

/** @throws StaleVersion with the present version, where the caller saw another one. */
export function requireVersion(task: Pick<WorkTaskDetail, "version">, expected: number | undefined): void {
  if (expected !== undefined && expected !== task.version) throw new StaleVersion(task.version);
}
