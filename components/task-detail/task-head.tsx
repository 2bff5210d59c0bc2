import { Avatar } from "@/components/ui/avatar";
import { Due } from "@/components/ui/due";
import { Ago } from "@/components/ui/moment";
import { Priority } from "@/components/ui/priority";
import { isOver, State } from "@/components/ui/state";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { assigneeName, originName } from "./task-parts";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center">
      <dt className="sr-only">{name}</dt>
      <dd className="flex min-w-0 items-center gap-1.5">{children}</dd>
    </div>
  );
}

export function TaskHead({ task }: { task: Detail }) {
  const assignee = assigneeName(task);
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-head font-semibold text-balance wrap-anywhere">
        <bdi>{task.title}</bdi>
      </h2>
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
        <Fact name="State">
          <State task={task} />
        </Fact>
        <Fact name="Priority">
          <Priority priority={task.priority} />
        </Fact>
        {task.due_date && (
          <Fact name="Due">
            Due <Due date={task.due_date} isOver={isOver(task)} />
          </Fact>
        )}
        <Fact name="From">
          <Avatar name={originName(task)} isAgent={task.origin.type === "agent"} />
          <bdi className="truncate">{originName(task)}</bdi>
        </Fact>
        <Fact name="Asked">
          <Ago at={task.created_at} />
        </Fact>
        {assignee && (
          <Fact name="Assigned to">
            Assigned to <bdi>{assignee}</bdi>
          </Fact>
        )}
      </dl>
    </div>
  );
}
