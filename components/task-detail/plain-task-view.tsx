"use client";
import { useChangeTask } from "@/lib/client/tasks/use-change-task";
import { ChangeRefused } from "./change-refused";
import { DeleteTask } from "./edit/delete-task";
import { EditableContext } from "./edit/editable-context";
import { EditableDescription } from "./edit/editable-description";
import { StatusMenu } from "./status-menu";
import { TaskHead } from "./task-head";
import { exactStatus, type PlainTask } from "./task-parts";
import { type Around, TaskStory } from "./task-story";

type Props = Around & {
  task: PlainTask;
  etag: string | null;
  mayWrite: boolean;
  mayDelete: boolean;
  /** Whose records it can be about. */
  organizationUid: string;
  /** Who has it, and how urgent it is, to be changed. */
  triage: React.ReactNode;
  onDeleted: () => void;
};

/** A task of people: every field is edited where it stands. */
export function PlainTaskView({ task, etag, mayWrite, organizationUid, triage, ...rest }: Props) {
  const { mayDelete, onDeleted, ...around } = rest;
  const read = { data: task, etag };
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5 max-md:p-4">
        <TaskHead
          task={task}
          extras={around.extras.data}
          reader={around.reader}
          triage={triage}
          edited={mayWrite ? read : undefined}
        />
        <EditableDescription read={read} mayWrite={mayWrite} />
        <TaskStory
          task={task}
          context={mayWrite ? <EditableContext read={read} organizationUid={organizationUid} /> : undefined}
          {...around}
        />
      </div>
      {mayWrite && (
        <div className="shrink-0 border-t border-line bg-surface p-3">
          <StatusBar task={task} etag={etag} extras={around.extras.data}>
            {mayDelete && <DeleteTask task={task} etag={etag} onDeleted={onDeleted} />}
          </StatusBar>
        </div>
      )}
    </>
  );
}

type BarProps = Pick<Props, "task" | "etag"> & {
  extras: Around["extras"]["data"];
  children: React.ReactNode;
};

function StatusBar({ task, etag, extras, children }: BarProps) {
  const { mutate, isPending, error, variables } = useChangeTask(task.uid);
  // Shown at once, and only as long as the answer is awaited.
  const asked = isPending && variables ? variables.change.status : null;
  return (
    <div className="flex flex-col gap-2">
      {error && <ChangeRefused error={error} />}
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <StatusMenu
            status={asked ?? exactStatus(task, extras)}
            isBusy={isPending}
            onChoose={(status, reason) =>
              mutate({ change: { status, ...(reason && { blocked_reason: reason }) }, etag })
            }
          />
        </div>
        {children}
      </div>
    </div>
  );
}
