import type { Cases } from "./case";
import { DASHBOARD } from "./dashboard";
import { DESK_DECISIONS } from "./desk-decisions";
import { DESK_ROWS } from "./desk-rows";
import { EXPORTS } from "./exports";
import { HANDLES } from "./handles";
import { ORGANIZATION } from "./organization";
import { SETTINGS } from "./settings";
import { V1_AGENT } from "./v1-agent";
import { V1_TASKS } from "./v1-tasks";
import { WEBHOOKS } from "./webhooks";
import { WORK_TASKS } from "./work-tasks";

/** By the id of each operation of every contract. */
export const CASES: Cases = {
  ...WORK_TASKS,
  ...DESK_ROWS,
  ...DESK_DECISIONS,
  ...HANDLES,
  ...EXPORTS,
  ...V1_AGENT,
  ...V1_TASKS,
  ...WEBHOOKS,
  ...SETTINGS,
  ...ORGANIZATION,
  ...DASHBOARD,
};
