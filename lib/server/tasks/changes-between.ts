import { toAssignTo } from "@/lib/contracts/work-tasks/mapping";
import { type Change, fieldChanged } from "@/lib/domain/change";
import type { WorkTaskDetail } from "@/lib/domain/work-task";

const refs = (entities: WorkTaskDetail["contextEntities"]) =>
  entities.map(({ entityType, uid }) => ({ entity_type: entityType, entity_uid: uid }));

const peopleOf = ({ assignee, coAssigneeUids }: WorkTaskDetail) => [
  ...(assignee?.type === "user" ? [assignee.uid] : []),
  ...coAssigneeUids,
];

type Field = Parameters<typeof fieldChanged>[0];

/** A moment that moves within its day is a change of its own: the contract's `due_date_changed` knows days. */
const dueAtOf = (task: WorkTaskDetail, other: WorkTaskDetail) =>
  task.dueDate === other.dueDate ? task.dueAt : null;

const valuesOf = (task: WorkTaskDetail, other: WorkTaskDetail): readonly (readonly [Field, unknown])[] => [
  ["status", task.status],
  ["title", task.title],
  ["description", task.description],
  ["priority", task.priority],
  ["due_date", task.dueDate],
  ["due_at", dueAtOf(task, other)],
  ["assign_to", toAssignTo(task.assignee)],
  ["assignees", task.coAssigneeUids.length + other.coAssigneeUids.length > 0 ? peopleOf(task) : []],
  ["tags", task.tags],
  ["channel", task.channelUid],
  ["external_ids", task.external],
  ["blocked_reason", task.blockedReason],
  ["context_entities", refs(task.contextEntities)],
];

const isSame = (from: unknown, to: unknown): boolean =>
  from === to || JSON.stringify(from) === JSON.stringify(to);

/** What the log says of a change: one entry a field. */
export function changesBetween(before: WorkTaskDetail, after: WorkTaskDetail): Change[] {
  const to = valuesOf(after, before);
  return valuesOf(before, after).flatMap(([field, from], index) => {
    const value = to[index]?.[1];
    return isSame(from, value) ? [] : [fieldChanged(field, from, value)];
  });
}
