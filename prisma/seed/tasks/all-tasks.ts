import type { TaskDraft } from "./draft";
import { HELIO_TASKS, QUARRY_TASKS } from "./elsewhere";
import { OPERATIONS_TASKS } from "./northwind-operations";
import { RECEIVABLES_TASKS } from "./northwind-receivables";
import { SUPPORT_TASKS } from "./northwind-support";

export const ALL_TASKS: readonly TaskDraft[] = [
  ...RECEIVABLES_TASKS,
  ...SUPPORT_TASKS,
  ...OPERATIONS_TASKS,
  ...HELIO_TASKS,
  ...QUARRY_TASKS,
];
