import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import { t } from "@/lib/client/words/t";
import type { RelatedTaskView } from "@/lib/contracts/desk/objects";
import { TaskLink } from "./task-link";

const isClosed = ({ status }: RelatedTaskView): boolean => status === "done" || status === "canceled";

/** The parts of a task, and how far each is. */
export function Subtasks({ subtasks }: { subtasks: readonly RelatedTaskView[] }) {
  if (subtasks.length === 0) return null;
  return (
    <Section
      title={t("Sub-tasks")}
      actions={
        <span className="text-xs text-muted tabular-nums">
          {t("{closed} of {all} closed", { closed: subtasks.filter(isClosed).length, all: subtasks.length })}
        </span>
      }
    >
      <ul className="flex flex-col rounded-lg border border-line bg-surface">
        {subtasks.map((subtask) => (
          <li
            key={subtask.uid}
            className="flex min-h-9 items-center justify-between gap-3 border-b border-line px-3 py-1.5 last:border-b-0 max-md:min-h-11"
          >
            <TaskLink task={subtask} />
            <State task={{ type: "task", status: subtask.status }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
