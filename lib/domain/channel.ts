import type { Instant, WorkTaskStatus } from "./work-task";

export const CHANNEL_TYPES = ["public", "private"] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** Somebody of the organization: a person or an agent. */
export type Identity = { type: "user" | "agent"; uid: string; name: string; handle: string };

export type Channel = {
  organizationUid: string;
  uid: string;
  name: string;
  purpose: string | null;
  type: ChannelType;
  createdAt: Instant;
  isMember: boolean;
  memberCount: number;
};

/** What is posted in a channel. Text is for the reader to make of it: names as they were on that day. */
export type ChannelEvent =
  | {
      kind: "task_created" | "task_added";
      taskUid: string;
      details: { identifier: string; title: string; status: WorkTaskStatus };
    }
  | {
      kind: "task_status_changed" | "task_completed";
      taskUid: string;
      details: { identifier: string; title: string; from: WorkTaskStatus; to: WorkTaskStatus };
    }
  | { kind: "summary"; taskUid: null; details: { text: string; tasks: string[]; mentions: string[] } };

export type ChannelMessage = ChannelEvent & {
  uid: string;
  at: Instant;
  byType: "user" | "agent" | "system";
  byUid: string | null;
  byName: string;
};
