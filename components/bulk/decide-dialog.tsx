"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { sentenceOf } from "@/lib/client/api/api-error";
import { rulesQuery } from "@/lib/client/decisions/rules-query";
import { decidable } from "@/lib/client/selection/bulk-command";
import type { SelectedRow } from "@/lib/client/selection/selection-store";
import type { Bulk } from "@/lib/client/selection/use-bulk";
import { counted, numberWords, t } from "@/lib/client/words/t";
import { MAX_HOLD_SECONDS } from "@/lib/domain/decision-rules";
import { Contents, Note, Running } from "./decide-parts";

export type Asked = { action: "approve" | "reject"; rows: readonly SelectedRow[] };

type Props = {
  asked: Asked | null;
  organizationUid: string;
  isPending: boolean;
  error: Error | null;
  onRun: (what: Bulk) => void;
  onClose: () => void;
};

const WORDS = {
  approve: {
    title: (count: number) =>
      counted(
        count,
        { one: "Approve {number} request", other: "Approve {number} requests" },
        { number: numberWords(count) },
      ),
    running: (count: number) =>
      counted(
        count,
        { one: "Approving {number} request…", other: "Approving {number} requests…" },
        { number: numberWords(count) },
      ),
    button: (number: string) => t("Approve {number}", { number }),
  },
  reject: {
    title: (count: number) =>
      counted(
        count,
        { one: "Reject {number} request", other: "Reject {number} requests" },
        { number: numberWords(count) },
      ),
    running: (count: number) =>
      counted(
        count,
        { one: "Rejecting {number} request…", other: "Rejecting {number} requests…" },
        { number: numberWords(count) },
      ),
    button: (number: string) => t("Reject {number}", { number }),
  },
} as const;

/** Asked once before several are decided: how many, what they do, and what is left out. */
export function DecideDialog({ asked, ...props }: Props) {
  const title = asked ? WORDS[asked.action].title(decidable(asked.rows, asked.action).toDecide.length) : "";
  return (
    <Dialog title={title} isOpen={asked !== null} onClose={props.onClose}>
      {asked && <Question asked={asked} {...props} />}
    </Dialog>
  );
}

/** What the organization says of such a decision, and whether it can be sent. */
function useOrder(asked: Asked, organizationUid: string) {
  const { action, rows } = asked;
  const [note, setNote] = useState("");
  const { data: rules, isPending: isReading } = useQuery(rulesQuery(organizationUid));
  const what = decidable(rows, action);
  const isNoteRequired = action === "reject" && rules?.rejectNeedsNote === true;
  return {
    ...{ what, note, setNote, isNoteRequired },
    reasons: action === "reject" ? (rules?.quickReasons ?? []) : [],
    isNoteMissing: isNoteRequired && note.trim() === "",
    isReading,
    // Where the rules could not be read, the server holds it as long as they say.
    command: { action, note, holdSeconds: rules?.undoSeconds ?? MAX_HOLD_SECONDS },
  };
}

type QuestionProps = Omit<Props, "asked"> & { asked: Asked };

function Question({ asked, organizationUid, isPending, error, onRun, onClose }: QuestionProps) {
  const { action } = asked;
  const { what, command, isNoteMissing, isReading, ...note } = useOrder(asked, organizationUid);
  const count = what.toDecide.length;
  const isReady = count > 0 && !isNoteMissing && !isReading && !isPending;
  const submit = () => {
    if (isReady) onRun({ command, rows: what.toDecide });
  };
  return (
    <form
      method="post"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DialogBody>
        {error && (
          <Alert>
            {t("{problem} Trying again is safe: what is decided already is not decided twice.", {
              problem: sentenceOf(error),
            })}
          </Alert>
        )}
        <Contents what={what} />
        {count > 0 && <Note {...note} onSubmit={submit} />}
        {isPending && <Running words={WORDS[action].running(count)} />}
      </DialogBody>
      <DialogButtons>
        {count > 0 && (
          <Button type="submit" tone={action === "approve" ? "primary" : "danger"} disabled={!isReady}>
            {WORDS[action].button(numberWords(count))}
          </Button>
        )}
        <Button tone="quiet" disabled={isPending} onClick={onClose}>
          {t("Cancel")}
        </Button>
        {isNoteMissing && <p className="text-muted">{t("A note is required when rejecting.")}</p>}
      </DialogButtons>
    </form>
  );
}
