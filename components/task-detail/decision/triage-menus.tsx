"use client";
import { Check, ChevronDown, Hand, HandGrab } from "lucide";
import { useId } from "react";
import { Alert } from "@/components/ui/alert";
import { AssigneePicker } from "@/components/ui/assignee-picker";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { Priority } from "@/components/ui/priority";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import type { Assignable } from "@/lib/client/people/assignable";
import type { Me } from "@/lib/client/person/person";
import { type Triage, useTriage } from "@/lib/client/tasks/use-triage";
import { t } from "@/lib/client/words/t";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { PRIORITIES } from "@/lib/contracts/work-tasks/words";
import { KeyedButton } from "../keyed-button";

type Props = {
  task: Detail;
  etag: string | null;
  me: Me;
  /** Whose people it can be assigned to. */
  organizationUid: string;
};

const STALE = 412;

function assigneeOf({ assign_to }: Detail): Assignable | null {
  if (!assign_to) return null;
  return assign_to.type === "user"
    ? { type: "user", uid: assign_to.user_uid, name: assign_to.full_name }
    : { type: "agent", uid: assign_to.agent_uid, name: assign_to.name };
}

const triggerOf = (words: string, isBusy: boolean) => ({
  disabled: isBusy,
  className:
    "inline-flex h-7 min-w-0 items-center gap-1.5 rounded-md border border-line px-2 text-text hover:bg-hover max-md:h-11 disabled:opacity-50",
  children: (
    <>
      {words}
      <Icon of={ChevronDown} className="size-3.5 text-muted" />
    </>
  ),
});

/** To take a task, to give it to somebody, and how urgent it is. */
export function TriageMenus({ task, etag, me, organizationUid }: Props) {
  const { mutate, isPending, error, variables } = useTriage(task.uid);
  // Shown at once, and only as long as the answer is awaited.
  const asked = isPending ? variables.triage : null;
  const assignee = asked && "assignee" in asked ? asked.assignee : assigneeOf(task);
  const priority = asked && "priority" in asked ? asked.priority : task.priority;
  const change = (triage: Triage) => mutate({ triage, etag });
  const isMine = assignee?.uid === me.uid;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <KeyedButton
          shortcut="take"
          size="small"
          disabled={isPending}
          onClick={() => change({ assignee: isMine ? null : { type: "user", uid: me.uid, name: me.name } })}
        >
          <Icon of={isMine ? HandGrab : Hand} className="size-3.5" />
          {isMine ? t("Release") : t("Take")}
        </KeyedButton>
        <AssigneeMenu
          assignee={assignee}
          organizationUid={organizationUid}
          isBusy={isPending}
          onChoose={(who) => change({ assignee: who })}
        />
        <PriorityMenu
          priority={priority}
          isBusy={isPending}
          onChoose={(chosen) => change({ priority: chosen })}
        />
      </div>
      {error && (
        <Alert>
          {statusOf(error) === STALE
            ? t("This changed since you read it, so nothing was set. It was read again.")
            : sentenceOf(error)}
        </Alert>
      )}
    </div>
  );
}

type AssigneeProps = {
  assignee: Assignable | null;
  organizationUid: string;
  isBusy: boolean;
  onChoose: (who: Assignable | null) => void;
};

function AssigneeMenu({ assignee, organizationUid, isBusy, onChoose }: AssigneeProps) {
  const id = useId();
  return (
    <PopupButton label={t("Assignee")} button={triggerOf(t("Assign"), isBusy)}>
      {(close) => (
        <div className="flex flex-col gap-1 p-2">
          <label htmlFor={id} className="text-xs text-muted">
            {t("Who works on it")}
          </label>
          <AssigneePicker
            id={id}
            organizationUid={organizationUid}
            chosen={assignee}
            onChoose={(who) => {
              close();
              if (who?.uid !== assignee?.uid) onChoose(who);
            }}
          />
        </div>
      )}
    </PopupButton>
  );
}

type PriorityProps = {
  priority: Detail["priority"];
  isBusy: boolean;
  onChoose: (priority: Detail["priority"]) => void;
};

function PriorityMenu({ priority, isBusy, onChoose }: PriorityProps) {
  return (
    <PopupButton label={t("Priority")} button={triggerOf(t("Set priority"), isBusy)}>
      {(close) =>
        PRIORITIES.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === priority ? "true" : undefined}
            onClick={() => {
              close();
              if (each !== priority) onChoose(each);
            }}
            className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
          >
            <span className="flex-1">
              <Priority priority={each} />
            </span>
            <Icon of={Check} className={`size-4 ${each === priority ? "text-accent-fg" : "invisible"}`} />
          </button>
        ))
      }
    </PopupButton>
  );
}
