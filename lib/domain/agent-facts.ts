import type { Instant } from "./work-task";

/** What people see of an agent. */
export type AgentFacts = {
  organizationUid: string;
  uid: string;
  name: string;
  description: string;
  /** The person who answers for it. */
  owner: { uid: string; name: string } | null;
  /** While it is set its requests are frozen: nobody decides them, and their time stands still. */
  pausedAt: Instant | null;
  pausedBy: { uid: string; name: string } | null;
};

/** The same in the list of an organization's agents. */
export type ListedAgent = AgentFacts & {
  createdAt: Instant;
  toolCount: number;
  /** Tokens that can be used. */
  tokenCount: number;
  /** When any of its tokens was last used. */
  lastUsedAt: Instant | null;
};
