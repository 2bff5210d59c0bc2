import type { Ctx } from "@/lib/domain/ctx";
import { type Door, keptIfSameWord } from "@/lib/domain/door";
import { dueAt, dueOn } from "@/lib/domain/due";
import type { ExternalIds, WorkTaskDetail } from "@/lib/domain/work-task";
import { type ChangeWorkTask, changeWorkTask, NOTHING_WANTED, type Target } from "./change-work-task";
import { checkAssignees, checkEntities, checkPlace } from "./check-references";
import type { Found, Wanted } from "./references-sql";

type Simple = Pick<
  WorkTaskDetail,
  "title" | "description" | "status" | "priority" | "dueDate" | "dueAt" | "tags" | "blockedReason"
>;

/** Only what is given changes. */
export type UpdateWorkTask = Target & {
  fields: { [K in keyof Simple]?: Simple[K] | undefined };
  external?: { [K in keyof ExternalIds]?: ExternalIds[K] | undefined } | undefined;
  assignTo?: Wanted["assignTo"] | undefined;
  /** With `assignTo: null`: only an assignee of this kind is taken away. */
  unassigned?: "user" | "agent" | undefined;
  /** Several people at once; the first is the assignee. */
  assignUsers?: readonly string[] | undefined;
  /** Null takes the task out of its channel. */
  channelUid?: string | null | undefined;
  /** Replaces the whole set. */
  contextEntities?: Wanted["entities"] | undefined;
  comment?: string | undefined;
};

/** Without what was not given. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

const wantedBy = (input: UpdateWorkTask): Wanted => ({
  ...NOTHING_WANTED,
  assignTo: input.assignTo ?? null,
  entities: input.contextEntities ?? [],
  assignUsers: input.assignUsers,
  channelUid: input.channelUid ?? undefined,
});

function dueOf(before: WorkTaskDetail, { fields, door }: UpdateWorkTask) {
  if (fields.dueDate !== undefined && fields.dueDate !== before.dueDate) return dueOn(fields.dueDate);
  const isSameMoment = fields.dueAt === (before.dueAt ?? door?.neverDue ?? null);
  if (fields.dueAt === undefined || isSameMoment) return {};
  return dueAt(fields.dueAt === door?.neverDue ? null : fields.dueAt);
}

const wordsKept = (before: WorkTaskDetail, fields: UpdateWorkTask["fields"], door: Door | undefined) => ({
  status: keptIfSameWord(door?.status, before.status, fields.status ?? before.status),
  priority: keptIfSameWord(door?.priority, before.priority, fields.priority ?? before.priority),
});

/** To assign a task to the one who is its assignee already leaves the others in place. */
function assignedBy(before: WorkTaskDetail, input: UpdateWorkTask, found: Found) {
  if (input.assignTo === undefined && input.assignUsers === undefined) return {};
  const isOther = input.unassigned && before.assignee && before.assignee.type !== input.unassigned;
  if (input.assignTo === null && isOther) return {};
  const assigned = checkAssignees(wantedBy(input), found);
  const isSame = input.assignUsers === undefined && assigned.assignee?.uid === before.assignee?.uid;
  return isSame ? {} : assigned;
}

function applied(before: WorkTaskDetail, input: UpdateWorkTask, found: Found): WorkTaskDetail {
  const { dueDate: _, dueAt: __, ...fields } = input.fields;
  return {
    ...before,
    ...given(fields),
    ...wordsKept(before, input.fields, input.door),
    ...dueOf(before, input),
    ...assignedBy(before, input, found),
    ...(input.external && { external: { ...before.external, ...given(input.external) } }),
    ...(input.channelUid !== undefined && { channelUid: channelOf(before, input, found) }),
    ...(input.contextEntities && { contextEntities: checkEntities(input.contextEntities, found) }),
  } as WorkTaskDetail;
}

/** A task may stay in a channel that the caller is not in; to put it into one takes being a member. */
const channelOf = (before: WorkTaskDetail, input: UpdateWorkTask, found: Found) =>
  input.channelUid === before.channelUid ? before.channelUid : checkPlace(wantedBy(input), found).channelUid;

/**
 * Changes a task of type `task`; with `orPending` also an approval, of which nobody may change more than triage does.
 * @throws as changeWorkTask does; `invalid_request` for an approval on the desk.
 */
export const updateWorkTask = (ctx: Ctx, input: UpdateWorkTask): Promise<WorkTaskDetail> => {
  const { uid, expectedVersion, door, orPending, comment } = input;
  const change: ChangeWorkTask["change"] = (before, found) => applied(before, input, found);
  return changeWorkTask(ctx, {
    target: { uid, expectedVersion, door, orPending },
    wanted: wantedBy(input),
    change,
    comment,
  });
};
