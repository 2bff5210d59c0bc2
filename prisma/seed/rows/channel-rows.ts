import type { ChannelEvent } from "@/lib/domain/channel";
import { handlesIn } from "@/lib/domain/comment";
import { identifierOf } from "@/lib/domain/task-extras";
import type { WorkTaskStatus } from "@/lib/domain/work-task";
import type { Prisma } from "@/prisma/generated/client";
import { type ChannelKey, DEMO_CHANNELS, DEMO_SUMMARIES } from "../channels";
import { dayFrom, workingTime } from "../clock";
import { uidOf } from "../uid";
import { actorColumns, byActor } from "./actors";
import type { StoryRows } from "./story-rows";

/** In days: before the oldest task of a channel. */
const CHANNELS_SINCE = -60;

function channelOf(key: ChannelKey) {
  const found = DEMO_CHANNELS.find((channel) => channel.key === key);
  if (!found) throw new Error(`No demo channel ${key}`);
  return found;
}

type MessageRow = Prisma.ChannelMessageCreateManyInput;
type ChangeRow = StoryRows["changes"][number];

export const channelRows = (now: Date): Prisma.ChannelCreateManyInput[] =>
  DEMO_CHANNELS.map(({ key, organization, name, purpose, type }) => ({
    organizationUid: uidOf("organization", organization),
    uid: uidOf("channel", key),
    ...{ name, purpose, type },
    createdAt: dayFrom(now, CHANNELS_SINCE),
  }));

export const channelMemberRows = (now: Date): Prisma.ChannelMemberCreateManyInput[] =>
  DEMO_CHANNELS.flatMap(({ key, organization, members }) =>
    members.map((member, place) => ({
      organizationUid: uidOf("organization", organization),
      uid: uidOf("channel-member", `${key}/${member}`, dayFrom(now, CHANNELS_SINCE).getTime() + place),
      channelUid: uidOf("channel", key),
      ...actorColumns(member),
      joinedAt: dayFrom(now, CHANNELS_SINCE),
    })),
  );

type Card = { readonly identifier: string; readonly title: string; readonly startedAs: WorkTaskStatus };

const movedBy = ({ details }: ChangeRow) => details as { from: WorkTaskStatus; to: WorkTaskStatus };
const isMove = ({ action }: ChangeRow): boolean => action === "status_changed";

function cardOf({ task, changes }: StoryRows, number: number): Card {
  const first = changes.find(isMove);
  const startedAs = first ? movedBy(first).from : (task.status ?? "todo");
  return { identifier: identifierOf({ number }), title: task.title, startedAs };
}

/** What a change posts in the channel of its task; most post nothing. */
function eventOf(change: ChangeRow, { startedAs, ...card }: Card): Omit<ChannelEvent, "taskUid"> | null {
  if (change.action === "created") return { kind: "task_created", details: { ...card, status: startedAs } };
  if (!isMove(change)) return null;
  const { from, to } = movedBy(change);
  return { kind: to === "done" ? "task_completed" : "task_status_changed", details: { ...card, from, to } };
}

function messagesOf(story: StoryRows, number: number): MessageRow[] {
  const { task, changes } = story;
  const { channelUid } = task;
  if (!channelUid) return [];
  const card = cardOf(story, number);
  return changes.flatMap((change) => {
    const event = eventOf(change, card);
    const at = new Date(change.at ?? 0);
    if (!event) return [];
    return {
      organizationUid: task.organizationUid,
      uid: uidOf("channel-message", change.uid, at.getTime()),
      channelUid,
      at,
      ...{ byType: change.byType, byUid: change.byUid ?? null, byName: change.byName },
      kind: event.kind,
      taskUid: task.uid,
      details: event.details,
    };
  });
}

/** `stories` oldest first, which is how the database numbers their tasks. */
function numbersOf(stories: readonly StoryRows[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  return new Map(
    stories.map(({ task: { organizationUid, uid } }) => {
      const number = (last.get(organizationUid) ?? 0) + 1;
      last.set(organizationUid, number);
      return [uid, number] as const;
    }),
  );
}

const summaryRows = (now: Date, numberOf: (uid: string) => number): MessageRow[] =>
  DEMO_SUMMARIES.map(({ key, channel, by, daysAgo, text, tasks }) => {
    const at = workingTime(now, daysAgo, `summary/${key}`);
    const identifiers = tasks.map((task) => identifierOf({ number: numberOf(uidOf("task", task)) }));
    return {
      organizationUid: uidOf("organization", channelOf(channel).organization),
      uid: uidOf("channel-message", `summary/${key}`, at.getTime()),
      channelUid: uidOf("channel", channel),
      at,
      ...byActor(by),
      kind: "summary",
      details: { text, tasks: identifiers, mentions: handlesIn(text) },
    };
  });

/** What the tasks have posted in their channels, and what was said about several of them at once. */
export function channelMessageRows(now: Date, stories: readonly StoryRows[]): MessageRow[] {
  const numbers = numbersOf(stories);
  const numberOf = (uid: string): number => {
    const number = numbers.get(uid);
    if (number === undefined) throw new Error(`No demo task ${uid}`);
    return number;
  };
  return [
    ...stories.flatMap((story) => messagesOf(story, numberOf(story.task.uid))),
    ...summaryRows(now, numberOf),
  ];
}
