import type { Role } from "./permissions";
import type { Instant } from "./work-task";

/** A person in an organization. */
export type Member = {
  organizationUid: string;
  uid: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Instant;
  /** In the newest of their sessions, also of those that are over; null where they never signed in; missing where that is not the caller's to know. */
  lastSeenAt?: Instant | null;
};

/** What is on a member's hands, and has to be looked after by somebody else once they are gone. */
export type MemberDuties = {
  /** Open tasks that are assigned to them, and the first of these. */
  assignedTotal: number;
  assigned: readonly { uid: string; number: number; title: string }[];
  /** Decisions of theirs that can still be taken back. */
  heldTotal: number;
  /** Agents that they answer for. */
  agents: readonly { uid: string; name: string }[];
  /** Views that they share with the others. */
  sharedViews: readonly { uid: string; name: string }[];
};

/** A way into an organization that was not used yet. */
export type Invitation = {
  organizationUid: string;
  uid: string;
  role: Role;
  /** For whom it is; null for whoever has the link. */
  email: string | null;
  invitedBy: { uid: string; name: string };
  createdAt: Instant;
  expiresAt: Instant;
  mailedAt: Instant | null;
  /** Why the last attempt to mail it failed. */
  mailProblem: string | null;
};
