import { Due } from "@/components/ui/due";
import { Expiry } from "@/components/ui/expiry";
import { Ago } from "@/components/ui/moment";
import { Priority } from "@/components/ui/priority";
import { isOver } from "@/components/ui/state";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { Origin } from "./agent/origin";
import { ArchivedNotice } from "./archived-notice";
import { BlockedNotice } from "./blocked-notice";
import type { Reader } from "./conversation";
import { EditableDue } from "./edit/editable-due";
import { EditableTitle } from "./edit/editable-title";
import { IdentityLine } from "./identity-line";
import { Standing } from "./outcome/standing";
import { assigneeNames, exactDueAt, exactPriority, exactStatus } from "./task-parts";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center">
      <dt className="sr-only">{name}</dt>
      <dd className="flex min-w-0 items-center gap-1.5">{children}</dd>
    </div>
  );
}

const Names = ({ names }: { names: readonly string[] }) => (
  <span className="min-w-0 wrap-anywhere">
    {names.map((name, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
      <span key={place}>
        {place > 0 && ", "}
        <bdi>{name}</bdi>
      </span>
    ))}
  </span>
);

const Tags = ({ tags }: { tags: readonly string[] }) => (
  <ul aria-label={t("Tags")} className="flex flex-wrap gap-1.5">
    {tags.map((tag) => (
      <li
        key={tag}
        className="rounded-full border border-line-strong bg-surface px-2 text-xs/5 text-muted wrap-anywhere"
      >
        <bdi>{tag}</bdi>
      </li>
    ))}
  </ul>
);

type DueProps = Pick<Props, "task" | "edited"> & { at: string | null; isOver: boolean };

function DueFact({ task: { due_date: date }, edited, ...due }: DueProps) {
  if (edited) return <EditableDue read={edited} {...due} />;
  return date && rich("Due {when}", { when: <Due date={date} {...due} /> });
}

type Props = {
  task: Detail;
  /** Says more than the contract's words, as soon as it is there. */
  extras: ExtrasView | undefined;
  reader: Reader;
  /** Who has it and how urgent it is, to be changed. */
  triage?: React.ReactNode;
  /** The task as it was read, where its title and its day can be edited. */
  edited?: ReadTask | undefined;
};

export function TaskHead({ task, extras, reader, triage, edited }: Props) {
  const state = { ...task, status: exactStatus(task, extras) };
  const assignees = assigneeNames(task, extras);
  return (
    <div className="flex flex-col gap-2">
      <IdentityLine extras={extras} />
      {edited ? (
        <EditableTitle read={edited} />
      ) : (
        <h2 className="text-head font-semibold text-balance wrap-anywhere">
          <bdi>{task.title}</bdi>
        </h2>
      )}
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
        <Fact name={t("State")}>
          <Standing task={task} extras={extras} />
        </Fact>
        <Fact name={t("Priority")}>
          <Priority priority={exactPriority(task, extras)} />
        </Fact>
        {(edited || task.due_date) && (
          <Fact name={t("Due")}>
            <DueFact task={task} edited={edited} at={exactDueAt(extras)} isOver={isOver(state)} />
          </Fact>
        )}
        {extras?.expiry && task.type === "hil_approval" && task.resolution === null && (
          <Fact name={t("Time left")}>
            <Expiry expiry={extras.expiry} />
          </Fact>
        )}
        <Fact name={t("From")}>
          <Origin task={task} reader={reader} />
        </Fact>
        <Fact name={t("Asked")}>
          <Ago at={task.created_at} />
        </Fact>
        {assignees.length > 0 && (
          <Fact name={t("Assigned to")}>
            <span className="min-w-0">
              {rich("Assigned to {names}", { names: <Names names={assignees} /> })}
            </span>
          </Fact>
        )}
      </dl>
      {extras?.archived_at && <ArchivedNotice since={extras.archived_at} />}
      {triage}
      {extras && extras.tags.length > 0 && <Tags tags={extras.tags} />}
      {state.status === "blocked" && extras?.blocked_reason && (
        <BlockedNotice reason={extras.blocked_reason} />
      )}
    </div>
  );
}
