"use client";
import { useState } from "react";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { type TaskChange, useChangeTask } from "@/lib/client/tasks/use-change-task";
import { Decided } from "./decided";
import { DecisionBar } from "./decision-bar";
import { DecisionRefused } from "./decision-refused";
import { TaskHead } from "./task-head";
import { type ApprovalDetail, originName } from "./task-parts";
import { type Around, TaskStory } from "./task-story";
import { ToolArguments } from "./tool-args/tool-arguments";
import { Trigger } from "./trigger";

type Props = Around & {
  task: ApprovalDetail;
  etag: string | null;
  mayDecide: boolean;
  onDecided: ((task: ApprovalDetail) => void) | undefined;
  /** Mail that goes there stays inside; null where nothing counts as inside. */
  ownDomain: string | null;
};

export function ApprovalView({ task, etag, mayDecide, onDecided, ownDomain, ...around }: Props) {
  const decision = useChangeTask(task.uid);
  const [edited, setEdited] = useState<string | null>(null);
  const isPending = task.resolution === null;
  const draft = isPending ? edited : null;
  useCommand("close", () => setEdited(null), { isEnabled: draft !== null });
  const send = (change: TaskChange) =>
    decision.mutate(
      { change, etag },
      { onSuccess: ({ data }) => data.type === "hil_approval" && onDecided?.(data) },
    );
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5 max-md:p-4">
        <TaskHead task={task} extras={around.extras.data} />
        <Section title="Why">
          <Untrusted by={originName(task)}>
            <UntrustedMarkdown text={task.reasoning} />
          </Untrusted>
        </Section>
        <ToolArguments task={task} draft={draft} onEdit={setEdited} ownDomain={ownDomain} />
        {task.description && (
          <Section title="Description">
            <Untrusted by={originName(task)}>
              <UntrustedMarkdown text={task.description} />
            </Untrusted>
          </Section>
        )}
        {task.trigger && <Trigger trigger={task.trigger} agent={originName(task)} />}
        <TaskStory task={task} {...around} />
      </div>
      <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface p-3 max-md:pb-[max(12px,env(safe-area-inset-bottom))]">
        {decision.error && <DecisionRefused error={decision.error} />}
        {isPending ? (
          <DecisionBar
            task={task}
            mayDecide={mayDecide}
            draft={draft}
            onEdit={setEdited}
            decision={{ isBusy: decision.isPending, send }}
          />
        ) : (
          <Decided task={task} takesFocus={!decision.isIdle} />
        )}
      </div>
    </>
  );
}
