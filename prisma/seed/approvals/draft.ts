import type { WorkTaskPriority } from "@/lib/domain/work-task";
import type { Prisma } from "@/prisma/generated/client";
import type { AgentKey } from "../agents";
import type { Link } from "../context/link";
import type { PersonKey } from "../people";
import type { World } from "../world";

export type Outcome = {
  readonly resolution: "approved" | "rejected";
  readonly by: PersonKey;
  /** Minutes between the question and the decision. */
  readonly after: number;
  readonly note: string | null;
  /** What the reviewer changed in the arguments. */
  readonly edits: Prisma.InputJsonObject | null;
  /** How long they looked at it; missing where nobody measured. */
  readonly reviewSeconds?: number;
  /** What the agent said of an approved call; missing where it said nothing. */
  readonly report?: "succeeded" | "failed";
};

type ToolArgs = Prisma.InputJsonObject & { readonly tool_type: string };
type Trigger = Prisma.InputJsonObject & { readonly type: string };

export type ApprovalDraft = {
  readonly key: string;
  readonly agent: AgentKey;
  readonly title: string;
  readonly description?: string;
  readonly reasoning: string;
  readonly toolArgs: ToolArgs;
  readonly trigger?: Trigger;
  readonly priority?: WorkTaskPriority;
  /** Days ago; or right after that message came in. */
  readonly asked: number | { readonly afterMessage: string };
  /** In so many days, negative when overdue. */
  readonly due?: number;
  readonly assignee?: PersonKey;
  readonly links?: readonly Link[];
  /** Missing while nobody has decided. */
  readonly outcome?: Outcome;
};

/** One approval, told from the world as it is on the day of seeding. */
export type ApprovalStory = (world: World) => ApprovalDraft;

export const approved = (by: PersonKey, after: number, note: string | null = null): Outcome => ({
  resolution: "approved",
  by,
  after,
  note,
  edits: null,
});

export const rejected = (by: PersonKey, after: number, note: string): Outcome => ({
  resolution: "rejected",
  by,
  after,
  note,
  edits: null,
});

export const approvedWithEdits = (outcome: {
  by: PersonKey;
  after: number;
  note: string | null;
  edits: Prisma.InputJsonObject;
}): Outcome => ({ resolution: "approved", ...outcome });
