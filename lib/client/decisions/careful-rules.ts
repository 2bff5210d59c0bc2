import { type DecisionRules, MAX_HOLD_SECONDS } from "@/lib/domain/decision-rules";

/** Where the rules cannot be read: as if everything were of high risk, and held as long as the server allows. */
export const CAREFUL_RULES: DecisionRules = {
  undoSeconds: MAX_HOLD_SECONDS,
  undoSkipsUrgent: false,
  rejectNeedsNote: false,
  quickReasons: [],
  ownDomains: [],
  notExecutedMinutes: 10,
  grantMinutes: 15,
  highRiskRules: [{ toolType: null, amountFrom: null }],
};
