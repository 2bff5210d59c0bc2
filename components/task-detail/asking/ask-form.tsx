"use client";
import { useEffect, useId, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { useAskAgent } from "@/lib/client/tasks/use-ask-agent";
import { t } from "@/lib/client/words/t";
import type { ApprovalDetail } from "../task-parts";

const MAX_LENGTH = 10_000;
const STALE = 412;

export type AskFormProps = {
  task: ApprovalDetail;
  etag: string | null;
  agent: string;
  question: string;
  onType: (question: string) => void;
  onAsked: () => void;
  onCancel: () => void;
};

const refusalOf = (error: Error): string =>
  statusOf(error) === STALE
    ? t("It changed since you read it, so the agent was not asked. Look at what changed, then ask.")
    : t("The agent was not asked. {reason} Your question is still here.", { reason: sentenceOf(error) });

/** A question to the agent, in the place of the decision. */
export function AskForm({ task, etag, agent, question, onType, onAsked, onCancel }: AskFormProps) {
  const { mutate, isPending, error } = useAskAgent(task.uid);
  const [id, hintId] = [useId(), useId()];
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useCommand("close", onCancel);
  const maySend = !isPending && question.trim() !== "";
  const send = () => maySend && mutate({ question: question.trim(), etag }, { onSuccess: onAsked });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {error && <Alert>{refusalOf(error)}</Alert>}
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-xs text-muted">
          {t("Question to {agent}", { agent })}
        </label>
        <textarea
          ref={field}
          id={id}
          value={question}
          rows={2}
          maxLength={MAX_LENGTH}
          aria-describedby={hintId}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
          className={`${FIELD} field-sizing-content max-h-48 min-h-14 resize-none`}
        />
      </div>
      <div className="flex items-center gap-2 max-md:flex-wrap">
        <p id={hintId} className="min-w-0 flex-1 text-xs text-muted max-md:basis-full">
          {t("It waits for the answer, and its time stands still. It can be decided meanwhile.")}
        </p>
        <Button onClick={onCancel} className="max-md:flex-1">
          {t("Cancel")}
        </Button>
        <Button type="submit" tone="primary" disabled={!maySend} className="max-md:flex-1">
          {isPending ? t("Asking…") : t("Ask")}
        </Button>
      </div>
    </form>
  );
}
