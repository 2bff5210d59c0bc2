import type { Chore } from "../jobs/housekeeping";
import { flushSessionUse } from "./session-use";
import { flushTokenUse } from "./token-use";
import { deleteExpiredAttempts, deleteExpiredSessions } from "./user-queries";

export const rememberTokenUses: Chore = { name: "remember-token-uses", everyMs: 5000, run: flushTokenUse };

export const rememberSessionUses: Chore = {
  name: "remember-session-uses",
  everyMs: 5000,
  run: flushSessionUse,
};

export const endExpiredSessions: Chore = {
  name: "end-expired-sessions",
  everyMs: 60 * 60 * 1000,
  run: deleteExpiredSessions,
};

export const forgetSignInAttempts: Chore = {
  name: "forget-sign-in-attempts",
  everyMs: 60 * 60 * 1000,
  run: deleteExpiredAttempts,
};
