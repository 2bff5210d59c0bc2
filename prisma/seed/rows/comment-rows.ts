import { handlesIn } from "@/lib/domain/comment";
import type { Prisma } from "@/prisma/generated/client";
import { DEMO_AGENTS } from "../agents";
import { MINUTE, workingTime } from "../clock";
import type { Thread } from "../comments/draft";
import { APPROVAL_THREADS } from "../comments/on-approvals";
import { TASK_THREADS } from "../comments/on-tasks";
import { DEMO_PEOPLE } from "../people";
import { uidOf } from "../uid";
import type { World } from "../world";
import { type ActorKey, actorColumns } from "./actors";
import type { StoryRows } from "./story-rows";

type Task = StoryRows["task"];
type CommentRow = Prisma.CommentCreateManyInput & { readonly createdAt: Date };

/** As the database makes them when somebody joins. */
const ACTOR_OF_HANDLE: ReadonlyMap<string, ActorKey> = new Map<string, ActorKey>([
  ...DEMO_PEOPLE.map(({ email, key }) => [email.split("@")[0] ?? "", key] as const),
  ...DEMO_AGENTS.map(({ name, key }) => [name.toLowerCase().replaceAll(" ", "-"), key] as const),
]);

/** Each some minutes after the one before at the earliest. */
function timesOf(now: Date, { on, comments }: Thread, created: Date): readonly Date[] {
  let previous = created.getTime();
  return comments.map(({ daysAgo }, place) => {
    const wanted = workingTime(now, daysAgo, `comment/${on}/${place}`).getTime();
    previous = Math.max(wanted, previous + 7 * MINUTE);
    return new Date(previous);
  });
}

function authorColumns(by: ActorKey) {
  const { userUid = null, agentUid = null } = actorColumns(by);
  return { authorUserUid: userUid, authorAgentUid: agentUid };
}

function threadRows(now: Date, thread: Thread, task: Task): readonly CommentRow[] {
  const times = timesOf(now, thread, new Date(task.createdAt ?? now));
  return thread.comments.map(({ by, body }, place) => {
    const createdAt = times[place] ?? now;
    return {
      organizationUid: task.organizationUid,
      uid: uidOf("comment", `${thread.on}/${place}`, createdAt.getTime()),
      taskUid: task.uid,
      ...authorColumns(by),
      body,
      createdAt,
      updatedAt: createdAt,
    };
  });
}

/** The comments of the demo on its tasks and approvals. */
export function commentRows({ now }: World, stories: readonly StoryRows[]): readonly CommentRow[] {
  const tasks = new Map(stories.map(({ task }) => [task.uid, task]));
  return [...TASK_THREADS, ...APPROVAL_THREADS].flatMap((thread) => {
    const task = tasks.get(uidOf("task", thread.on));
    if (!task) throw new Error(`No demo task ${thread.on} to comment on`);
    return threadRows(now, thread, task);
  });
}

/** Whom a comment mentions, in the order of its text. */
export const mentionRows = (comment: CommentRow): Prisma.CommentMentionCreateManyInput[] =>
  handlesIn(comment.body).map((handle, position) => {
    const actor = ACTOR_OF_HANDLE.get(handle);
    if (!actor) throw new Error(`Nobody in the demo is called @${handle}`);
    return {
      organizationUid: comment.organizationUid,
      uid: uidOf("mention", `${comment.uid}/${position}`),
      commentUid: comment.uid,
      taskUid: comment.taskUid,
      position,
      ...actorColumns(actor),
    };
  });
