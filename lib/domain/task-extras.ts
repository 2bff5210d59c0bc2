import type { Comment } from "./comment";
import type { Person, WorkTaskDetail, WorkTaskStatus } from "./work-task";

/** What is shown of a task next to another one: its parent, or a sub-task. */
export type RelatedTask = { uid: string; number: number; title: string; status: WorkTaskStatus };

/** A task with everything around it. */
export type TaskExtras = {
  task: WorkTaskDetail;
  /** The people beside the assignee. */
  coAssignees: Person[];
  channel: { uid: string; name: string } | null;
  parent: RelatedTask | null;
  subtasks: RelatedTask[];
  /** Oldest first. */
  comments: Comment[];
};

/** The name of a task that people say, as in `T-42`. */
export const identifierOf = ({ number }: { number: number }): string => `T-${number}`;
