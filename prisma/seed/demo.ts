import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import { ALL_APPROVALS } from "./approvals/all-approvals";
import { approvalRows } from "./rows/approval-rows";
import { invoiceRows, messageRows, partyRows } from "./rows/context-rows";
import { agentRows, membershipRows, organizationRows, userRows } from "./rows/organization-rows";
import type { StoryRows } from "./rows/story-rows";
import { taskRows } from "./rows/task-rows";
import { ALL_TASKS } from "./tasks/all-tasks";
import { createWorld, type World } from "./world";

const TRANSACTION_LIMITS = { maxWait: 30_000, timeout: 120_000 };

const storiesOf = (world: World): readonly StoryRows[] => [
  ...ALL_APPROVALS.map((story) => approvalRows(world, story(world))),
  ...ALL_TASKS.map((draft) => taskRows(world, draft)),
];

/** The database numbers the entries as they come in, so the oldest goes first. */
function changesOf(stories: readonly StoryRows[]): Prisma.ChangeLogEntryCreateManyInput[] {
  const timeOf = ({ at }: Prisma.ChangeLogEntryCreateManyInput) => new Date(at ?? 0).getTime();
  return stories.flatMap(({ changes }) => changes).sort((one, other) => timeOf(one) - timeOf(other));
}

/** Fills an empty database with the demo: all of it or, on an error, none of it. The same `now` gives the same rows. */
export async function seedDemo(
  prisma: PrismaClient,
  { now, passwordHash }: { now: Date; passwordHash: string },
): Promise<void> {
  const world = createWorld(now);
  const stories = storiesOf(world);
  await prisma.$transaction(async (tx) => {
    await tx.organization.createMany({ data: organizationRows(now) });
    await tx.user.createMany({ data: userRows(now, passwordHash) });
    await tx.membership.createMany({ data: membershipRows(now) });
    await tx.agent.createMany({ data: agentRows(now) });
    await tx.party.createMany({ data: partyRows(world) });
    await tx.invoice.createMany({ data: invoiceRows(world) });
    await tx.message.createMany({ data: messageRows(world) });
    await tx.workTask.createMany({ data: stories.map(({ task }) => task) });
    await tx.workTaskEntity.createMany({ data: stories.flatMap(({ entities }) => entities) });
    await tx.changeLogEntry.createMany({ data: changesOf(stories) });
  }, TRANSACTION_LIMITS);
}
