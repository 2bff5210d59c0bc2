"use client";
import { useState } from "react";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import { useDecisionOn } from "@/lib/client/decisions/decision-store";
import { useHoldBack } from "@/lib/client/live/held-back";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { t } from "@/lib/client/words/t";
import { Questions } from "./asking/questions";
import { LaterBundleCalls } from "./bundle/later-bundle";
import { DecisionArea, type DecisionOn } from "./decision/decision-area";
import { Outcome } from "./outcome/outcome";
import { TaskHead } from "./task-head";
import { originName } from "./task-parts";
import { type Around, TaskStory } from "./task-story";
import { argumentsText } from "./tool-args/arguments-text";
import { OPENING } from "./tool-args/later-editor";
import { ToolArguments } from "./tool-args/tool-arguments";
import { Trigger } from "./trigger";

type Props = Around &
  Omit<DecisionOn, "held"> & {
    /** Mail that goes there stays inside. */
    ownDomains: readonly string[];
    /** Who has it, and how urgent it is, to be changed. */
    triage: React.ReactNode;
  };

/** The edits of a decision that did not count, or was taken back: they are not lost. */
function useDraft(uid: string) {
  const { made, refusal } = useDecisionOn(uid);
  const edits = (made?.sent ?? refusal?.sent)?.tool_args;
  const [edited, setEdited] = useState(edits ? argumentsText(edits) : null);
  return { edited: made ? null : edited, setEdited };
}

export function ApprovalView({ ownDomains, triage, extras, reader, wantsToComment, ...decision }: Props) {
  const { task } = decision;
  const around = { extras, reader, wantsToComment };
  const { edited, setEdited } = useDraft(task.uid);
  const [problem, setProblem] = useState<string | null>(OPENING);
  const isPending = task.resolution === null;
  const draft = isPending ? edited : null;
  useCommand("close", () => setEdited(null), { isEnabled: draft !== null });
  useHoldBack(task.uid, draft !== null);
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5 max-md:p-4">
        <TaskHead task={task} extras={extras.data} reader={reader} triage={isPending ? triage : null} />
        <Section title={t("Why")}>
          <Untrusted by={originName(task)}>
            <UntrustedMarkdown text={task.reasoning} />
          </Untrusted>
        </Section>
        {task.actions ? (
          <LaterBundleCalls
            task={task}
            actions={task.actions}
            tools={extras.data?.tools ?? []}
            ownDomains={ownDomains}
          />
        ) : (
          <ToolArguments
            task={task}
            tool={extras.data?.tool ?? null}
            draft={draft}
            onEdit={setEdited}
            onProblem={setProblem}
            ownDomains={ownDomains}
          />
        )}
        {extras.data && <Questions questions={extras.data.questions} agent={originName(task)} />}
        {extras.data && <Outcome extras={extras.data} agent={originName(task)} />}
        {task.description && (
          <Section title={t("Description")}>
            <Untrusted by={originName(task)}>
              <UntrustedMarkdown text={task.description} />
            </Untrusted>
          </Section>
        )}
        {task.trigger && <Trigger trigger={task.trigger} agent={originName(task)} />}
        <TaskStory task={task} {...around} />
      </div>
      <DecisionArea
        {...decision}
        held={extras.data?.held ?? null}
        extras={extras.data}
        organizationUid={reader.organizationUid}
        draft={draft}
        problem={problem}
        onEdit={setEdited}
      />
    </>
  );
}
