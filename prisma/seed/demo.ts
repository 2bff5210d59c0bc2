import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import { ALL_APPROVALS } from "./approvals/all-approvals";
import { approvalRows } from "./rows/approval-rows";
import { channelMemberRows, channelMessageRows, channelRows } from "./rows/channel-rows";
import { commentRows, mentionRows } from "./rows/comment-rows";
import { invoiceRows, messageRows, partyRows } from "./rows/context-rows";
import { agentRows, membershipRows, organizationRows, toolRows, userRows } from "./rows/organization-rows";
import type { StoryRows } from "./rows/story-rows";
import { taskRows } from "./rows/task-rows";
import { ALL_TASKS } from "./tasks/all-tasks";
import { createWorld, type World } from "./world";

const TRANSACTION_LIMITS = { maxWait: 30_000, timeout: 120_000 };

const timeOf = (at: Date | string = new Date(0)): number => new Date(at).getTime();

/** The database numbers the tasks as they come in, so the oldest goes first. */
const storiesOf = (world: World): readonly StoryRows[] =>
  [
    ...ALL_APPROVALS.map((story) => approvalRows(world, story(world))),
    ...ALL_TASKS.map((draft) => taskRows(world, draft)),
  ].sort((one, other) => timeOf(one.task.createdAt) - timeOf(other.task.createdAt));

/** The same goes for the entries of the change log. */
function changesOf(stories: readonly StoryRows[]): Prisma.ChangeLogEntryCreateManyInput[] {
  return stories.flatMap(({ changes }) => changes).sort((one, other) => timeOf(one.at) - timeOf(other.at));
}

/** Fills an empty database with the demo: all of it or, on an error, none of it. The same `now` gives the same rows. */
export async function seedDemo(
  prisma: PrismaClient,
  { now, passwordHash }: { now: Date; passwordHash: string },
): Promise<void> {
  const world = createWorld(now);
  const stories = storiesOf(world);
  const comments = commentRows(world, stories);
  await prisma.$transaction(async (tx) => {
    await tx.organization.createMany({ data: organizationRows(now) });
    await tx.user.createMany({ data: userRows(now, passwordHash) });
    await tx.membership.createMany({ data: membershipRows(now) });
    await tx.agent.createMany({ data: agentRows(now) });
    await tx.agentTool.createMany({ data: toolRows(now) });
    await tx.party.createMany({ data: partyRows(world) });
    await tx.invoice.createMany({ data: invoiceRows(world) });
    await tx.message.createMany({ data: messageRows(world) });
    await tx.channel.createMany({ data: channelRows(now) });
    await tx.channelMember.createMany({ data: channelMemberRows(now) });
    await tx.workTask.createMany({ data: stories.map(({ task }) => task) });
    await tx.workTaskEntity.createMany({ data: stories.flatMap(({ entities }) => entities) });
    await tx.changeLogEntry.createMany({ data: changesOf(stories) });
    await tx.comment.createMany({ data: [...comments] });
    await tx.commentMention.createMany({ data: comments.flatMap(mentionRows) });
    await tx.channelMessage.createMany({ data: channelMessageRows(now, stories) });
  }, TRANSACTION_LIMITS);
}
