"use client";
import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { Icon } from "@/components/ui/icon";
import { argumentChanges } from "@/lib/client/arguments/argument-changes";
import type { TaskChange } from "@/lib/client/tasks/use-change-task";
import { type ParsedArguments, parseArguments } from "@/lib/client/words/parse-arguments";
import { KeyedButton } from "./keyed-button";
import type { ApprovalDetail } from "./task-parts";
import { argumentsText } from "./tool-args/arguments-text";
import { DraftChanges } from "./tool-args/changes/draft-changes";

type Props = {
  task: ApprovalDetail;
  mayDecide: boolean;
  /** The arguments as they are being edited; null while they are not. */
  draft: string | null;
  onEdit: (draft: string | null) => void;
  decision: { isBusy: boolean; send: (change: TaskChange) => void };
};

const withNote = (note: string) => (note.trim() ? { resolution_note: note.trim() } : {});

export function DecisionBar({ task, mayDecide, draft, onEdit, decision }: Props) {
  const [note, setNote] = useState("");
  if (!mayDecide) {
    return <p className="text-muted">You can read this, but your role here does not include deciding.</p>;
  }
  const { isBusy, send } = decision;
  const parsed = draft === null ? null : parseArguments(draft);
  return (
    <>
      {parsed?.ok && <DraftChanges from={task.tool_args} to={parsed.value} />}
      <label className="flex flex-col gap-1">
        <span className="text-xs text-muted">Note for the record and the agent (optional)</span>
        <textarea
          value={note}
          onChange={(event) => setNote(event.target.value)}
          rows={1}
          maxLength={10_000}
          className={`${FIELD} field-sizing-content max-h-32 resize-none`}
        />
      </label>
      {parsed === null ? (
        <div className="flex items-center gap-2 max-md:*:flex-1">
          <KeyedButton
            shortcut="reject"
            tone="danger"
            disabled={isBusy}
            onClick={() => send({ action: "reject", ...withNote(note) })}
          >
            <Icon of={X} />
            Reject
          </KeyedButton>
          <span className="flex-1 max-md:hidden" />
          <KeyedButton
            shortcut="edit"
            disabled={isBusy}
            onClick={() => onEdit(argumentsText(task.tool_args))}
          >
            <Icon of={Pencil} className="size-3.5" />
            Edit arguments
          </KeyedButton>
          <KeyedButton
            shortcut="approve"
            tone="primary"
            disabled={isBusy}
            onClick={() => send({ action: "approve", ...withNote(note) })}
          >
            <Icon of={Check} />
            {isBusy ? "Sending…" : "Approve"}
          </KeyedButton>
        </div>
      ) : (
        <EditedButtons
          parsed={parsed}
          isChanged={parsed.ok && argumentChanges(task.tool_args, parsed.value).length > 0}
          isBusy={isBusy}
          onCancel={() => onEdit(null)}
          onApprove={(value) => send({ action: "approve", tool_args: value, ...withNote(note) })}
        />
      )}
    </>
  );
}

type EditedProps = {
  parsed: ParsedArguments;
  isChanged: boolean;
  isBusy: boolean;
  onCancel: () => void;
  onApprove: (value: Record<string, unknown>) => void;
};

function EditedButtons({ parsed, isChanged, isBusy, onCancel, onApprove }: EditedProps) {
  return (
    <div className="flex items-center gap-2">
      <Button disabled={isBusy} onClick={onCancel}>
        Cancel editing
      </Button>
      <span role="status" className="flex-1 text-right text-xs text-muted">
        {parsed.ok && !isChanged && "Nothing is changed yet"}
      </span>
      <KeyedButton
        shortcut="approve"
        tone="primary"
        disabled={isBusy || !parsed.ok || !isChanged}
        onClick={() => parsed.ok && onApprove(parsed.value)}
      >
        <Icon of={Check} />
        {isBusy ? "Sending…" : "Approve edited"}
      </KeyedButton>
    </div>
  );
}
