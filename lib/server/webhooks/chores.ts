import { sql } from "../db/pool";
import type { Chore } from "../jobs/housekeeping";
import { deleteOld } from "./send-sql";
import { sendWebhooks } from "./sender";

/** Where a process was killed while it sent, nobody is told; and its jobs stay locked for hours. */
export const sendOverdueWebhooks: Chore = {
  name: "send-overdue-webhooks",
  everyMs: 2000,
  run: async () => sendWebhooks(),
};

export const forgetOldWebhooks: Chore = {
  name: "forget-old-webhooks",
  everyMs: 60 * 60 * 1000,
  run: () => deleteOld(sql()),
};
