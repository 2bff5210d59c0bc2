"use client";
import { useRef, useState } from "react";
import { argumentChanges } from "@/lib/client/arguments/argument-changes";
import { stakeWords } from "@/lib/client/decisions/stake-words";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import type { DecisionSent } from "@/lib/client/tasks/use-change-task";
import { parseArguments } from "@/lib/client/words/parse-arguments";
import { t } from "@/lib/client/words/t";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import { isHighRisk } from "@/lib/domain/high-risk";
import { LaterBundleBar } from "./bundle/later-bundle";
import { DecisionButtons, EditedButtons, HighRiskLine, type Hindrance } from "./decision/decision-buttons";
import { NoteField } from "./decision/note-field";
import type { ApprovalDetail } from "./task-parts";
import { argumentsText } from "./tool-args/arguments-text";
import { DraftChanges } from "./tool-args/changes/draft-changes";

export type DecisionBarProps = Hindrance & {
  task: ApprovalDetail;
  /** Null as long as they are being read. */
  rules: DecisionRules | null;
  /** Whose people and agents can be mentioned in the note. */
  organizationUid: string;
  note: string;
  onNote: (note: string) => void;
  /** The arguments as they are being edited; null while they are not. */
  draft: string | null;
  /** Why the draft cannot be approved, as far as the tool's schema says. */
  problem: string | null;
  onEdit: (draft: string | null) => void;
  onDecide: (sent: DecisionSent) => void;
  /** Null where the agent has been asked already. */
  onAsk: (() => void) | null;
};

const withNote = (note: string) => (note.trim() ? { resolution_note: note.trim() } : {});

/** What would run now, and why it cannot be approved as it stands. */
function draftOf(task: ApprovalDetail, draft: string | null, problem: string | null) {
  const parsed = draft === null ? null : parseArguments(draft);
  if (parsed === null) return { toolArgs: task.tool_args, edited: null, problem: null };
  // The editor says what is wrong with it.
  if (!parsed.ok) return { toolArgs: task.tool_args, edited: null, problem: "" };
  const isChanged = argumentChanges(task.tool_args, parsed.value).length > 0;
  const unchanged = isChanged ? null : t("Nothing is changed yet");
  return { toolArgs: parsed.value, edited: parsed.value, problem: problem ?? unchanged };
}

/** Where a request is decided: the note, the reasons, the buttons. */
export function DecisionBar({
  task,
  rules,
  note,
  onNote,
  draft,
  onEdit,
  onDecide,
  ...more
}: DecisionBarProps) {
  const { isBlocked, isReady } = more;
  const field = useRef<HTMLTextAreaElement>(null);
  const [isAsking, setAsking] = useState(false);
  useCommand("close", () => setAsking(false), { isEnabled: isAsking });
  const { toolArgs, edited, problem } = draftOf(task, draft, more.problem);
  if (task.actions) {
    const { organizationUid, onAsk } = more;
    const bundle = { actions: task.actions, rules, organizationUid, onAsk, isBlocked, isReady };
    return <LaterBundleBar key={task.uid} {...bundle} uid={task.uid} onDecide={onDecide} />;
  }
  const stake = rules && isHighRisk(rules.highRiskRules, toolArgs) ? stakeWords(toolArgs) : null;
  const hindrance = { isBlocked: isBlocked || rules === null, isReady };

  const reject = (why: string) => {
    if (hindrance.isBlocked || !isReady) return;
    if (why.trim() || !rules?.rejectNeedsNote) return onDecide({ action: "reject", ...withNote(why) });
    setAsking(true);
    field.current?.focus();
  };
  const approve = () =>
    onDecide({ action: "approve", ...(edited && { tool_args: edited }), ...withNote(note) });
  return (
    <>
      {edited && <DraftChanges from={task.tool_args} to={edited} />}
      <NoteField
        ref={field}
        note={note}
        onNote={onNote}
        organizationUid={more.organizationUid}
        quickReasons={rules?.quickReasons ?? []}
        isAsking={isAsking}
        onReject={reject}
      />
      {stake !== null && <HighRiskLine />}
      {draft === null ? (
        <DecisionButtons
          {...hindrance}
          stake={stake}
          onReject={() => reject(note)}
          onAsk={more.onAsk}
          onEdit={() => onEdit(argumentsText(task.tool_args))}
          onApprove={approve}
        />
      ) : (
        <EditedButtons
          {...hindrance}
          stake={stake}
          problem={problem}
          onCancel={() => onEdit(null)}
          onApprove={approve}
        />
      )}
    </>
  );
}
