import type { Decision, Instant } from "./work-task";

/** A decision that is not final yet: until then whoever made it may take it back, and nobody else may decide. */
export type HeldDecision = {
  readonly decision: Decision;
  readonly by: { readonly uid: string; readonly name: string };
  readonly until: Instant;
};
