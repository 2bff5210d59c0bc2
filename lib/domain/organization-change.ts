import type { Instant, JsonObject } from "./work-task";

/** What a change of the settings is about. */
export const SUBJECT_TYPES = [
  "organization",
  "member",
  "invitation",
  "agent",
  "api_token",
  "webhook_endpoint",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** One change of the settings of an organization, for its log. */
export type OrganizationChange = {
  organizationUid: string;
  /** Subject and verb in the past: `member.removed`, `agent.paused`, `organization.updated`. */
  action: `${SubjectType}.${string}`;
  subject: {
    type: SubjectType;
    uid: string | null;
    /** As it was called on that day. */
    name: string;
  };
  /** Only what changed; null where there was nothing before. Never a secret. */
  before: JsonObject | null;
  /** The same after it; null where nothing is left. */
  after: JsonObject | null;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two states differ, as each has them; null where they are the same. */
export function changedFields<State extends JsonObject>(
  before: State,
  after: State,
): { before: JsonObject; after: JsonObject } | null {
  const changed = Object.keys(after).filter((key) => !same(before[key], after[key]));
  if (changed.length === 0) return null;
  const pick = (state: State) => Object.fromEntries(changed.map((key) => [key, state[key]]));
  return { before: pick(before), after: pick(after) };
}

/** One entry of the log, as it is read. */
export type LoggedChange = Pick<OrganizationChange, "before" | "after"> & {
  uid: string;
  at: Instant;
  by: { type: "user" | "agent" | "system"; uid: string | null; name: string };
  action: string;
  subject: { type: string; uid: string | null; name: string };
};
