import { EXECUTION_OUTCOMES, RESOLUTIONS } from "@/lib/domain/work-task";

/** Words and orders of the contract, section 1.9. */
export const TYPES = ["task", "hil_approval"] as const;
export const STATUSES = ["todo", "in_progress", "in_review", "done", "canceled"] as const;
export const PRIORITIES = ["urgent", "high", "medium", "low"] as const;
export const ASSIGN_TO_TYPES = ["user", "agent"] as const;
export const RESOLUTION_FILTERS = ["pending", ...RESOLUTIONS] as const;
export const EXECUTION_FILTERS = ["not_executed", "awaited", ...EXECUTION_OUTCOMES] as const;
/** What a request that waits is held up by. */
export const WAITING_FILTERS = ["needs_info", "frozen", "overdue"] as const;
export const ENTITY_TYPES = ["invoice", "party", "message"] as const;
