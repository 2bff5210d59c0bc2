"use client";
import { FIELD } from "@/components/ui/field-look";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import { useChangeTask } from "@/lib/client/tasks/use-change-task";
import { wordOf } from "@/lib/client/words/field-words";
import { STATUSES } from "@/lib/contracts/work-tasks/objects";
import { DecisionRefused } from "./decision-refused";
import { TaskHead } from "./task-head";
import { exactStatus, originName, type PlainTask } from "./task-parts";
import { type Around, TaskStory } from "./task-story";

type Props = Around & { task: PlainTask; etag: string | null; mayWrite: boolean };

export function PlainTaskView({ task, etag, mayWrite, extras, writesAs }: Props) {
  const { mutate, isPending, error, variables } = useChangeTask(task.uid);
  // Shown at once, and only as long as the answer is awaited.
  const asked = isPending && variables && "status" in variables.change ? variables.change.status : null;
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5 max-md:p-4">
        <TaskHead task={task} extras={extras.data} />
        {task.description ? (
          <Section title="Description">
            <Untrusted by={originName(task)} isColleague={task.origin.type === "user"}>
              <UntrustedMarkdown text={task.description} />
            </Untrusted>
          </Section>
        ) : (
          <p className="text-muted">No description.</p>
        )}
        <TaskStory task={task} extras={extras} writesAs={writesAs} />
      </div>
      {mayWrite && (
        <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface p-3">
          {error && <DecisionRefused error={error} />}
          <label className="flex items-center gap-3">
            <span className="text-muted">Status</span>
            <select
              className={`${FIELD} max-w-48 h-8 py-0`}
              value={asked ?? task.status}
              disabled={isPending}
              onChange={(event) => mutate({ change: { status: event.target.value }, etag })}
            >
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {/* Writing back the contract's word changes nothing, so it stands for the exact one. */}
                  {wordOf(status === task.status ? exactStatus(task, extras.data) : status)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </>
  );
}
