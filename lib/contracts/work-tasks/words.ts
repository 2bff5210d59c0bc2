import { EXECUTION_OUTCOMES, RESOLUTIONS } from "@/lib/domain/work-task";

/** Words and orders of the contract, section 1.9. */
export const TYPES = ["task", "hil_approval"] as const;
export const STATUSES = ["todo", "in_progress", "in_review", "done", "canceled"] as const;
export const PRIORITIES = ["urgent", "high", "medium", "low"] as const;
export const ASSIGN_TO_TYPES = ["user", "agent"] as const;
/** What is assigned to nobody can be asked for, too. */
export const ASSIGN_TO_FILTERS = [...ASSIGN_TO_TYPES, "nobody"] as const;
export const RESOLUTION_FILTERS = ["pending", ...RESOLUTIONS] as const;
export const EXECUTION_FILTERS = ["not_executed", "awaited", ...EXECUTION_OUTCOMES] as const;
/** What a request that waits is held up by. */
export const WAITING_FILTERS = ["needs_info", "frozen", "overdue", "held"] as const;
/** Whether the reviewer who decided a request had changed its arguments. */
export const EDITED_FILTERS = ["true", "false"] as const;
export const ENTITY_TYPES = ["invoice", "party", "message"] as const;
