import type { Comment } from "./comment";
import type { ContextFacts } from "./context-facts";
import type { HeldDecision } from "./held-decision";
import type { JsonObject, Person, WorkTaskDetail, WorkTaskStatus } from "./work-task";

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
  context: ContextFacts[];
  held: HeldDecision | null;
  /** What the agent has said of the tool that it wants to call. */
  tool: { description: string; jsonSchema: JsonObject; renderer: string | null } | null;
  /** The same for the calls of a bundle, each tool once. */
  tools: { toolType: string; description: string; jsonSchema: JsonObject; renderer: string | null }[];
};

/** The name of a task that people say, as in `T-42`. */
export const identifierOf = ({ number }: { number: number }): string => `T-${number}`;
