"use client";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import { useChangeTask } from "@/lib/client/tasks/use-change-task";
import { DecisionRefused } from "./decision-refused";
import { StatusMenu } from "./status-menu";
import { TaskHead } from "./task-head";
import { exactStatus, originName, type PlainTask } from "./task-parts";
import { type Around, TaskStory } from "./task-story";

type Props = Around & { task: PlainTask; etag: string | null; mayWrite: boolean };

export function PlainTaskView({ task, etag, mayWrite, ...around }: Props) {
  const { mutate, isPending, error, variables } = useChangeTask(task.uid);
  // Shown at once, and only as long as the answer is awaited.
  const asked = isPending && variables && "status" in variables.change ? variables.change.status : null;
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5 max-md:p-4">
        <TaskHead task={task} extras={around.extras.data} />
        {task.description ? (
          <Section title="Description">
            <Untrusted by={originName(task)} isColleague={task.origin.type === "user"}>
              <UntrustedMarkdown text={task.description} />
            </Untrusted>
          </Section>
        ) : (
          <p className="text-muted">No description.</p>
        )}
        <TaskStory task={task} {...around} />
      </div>
      {mayWrite && (
        <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface p-3">
          {error && <DecisionRefused error={error} />}
          <StatusMenu
            status={asked ?? exactStatus(task, around.extras.data)}
            isBusy={isPending}
            onChoose={(status, reason) =>
              mutate({ change: { status, ...(reason && { blocked_reason: reason }) }, etag })
            }
          />
        </div>
      )}
    </>
  );
}
