import { kept } from "./kept";

/** What their names in the browser begin with. */
export const RECENT_TASKS = "countersign.recent-tasks.";

/** For signing out: what one person read is not there for the next. */
export const forgetRecentTasks = (): void => kept.removeAll(RECENT_TASKS);
