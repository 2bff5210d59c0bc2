import type { Instant } from "./work-task";

/** What a person knows of their own account. */
export type Profile = {
  uid: string;
  name: string;
  email: string;
  avatarUrl: string | null;
  /** False for whoever signs in through an identity provider only. */
  hasPassword: boolean;
};

/** A browser in which a person is signed in. */
export type UserSession = {
  uid: string;
  userAgent: string | null;
  createdAt: Instant;
  /** To some seconds. */
  lastSeenAt: Instant;
  expiresAt: Instant;
};
