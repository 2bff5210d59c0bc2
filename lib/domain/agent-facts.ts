import type { Instant } from "./work-task";

/** What people see of an agent. */
export type AgentFacts = {
  organizationUid: string;
  uid: string;
  name: string;
  description: string;
  /** While it is set its requests are frozen: nobody decides them, and their time stands still. */
  pausedAt: Instant | null;
  pausedBy: { uid: string; name: string } | null;
};
