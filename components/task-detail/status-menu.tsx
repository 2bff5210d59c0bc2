"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { WORK_TASK_STATUSES, type WorkTaskStatus } from "@/lib/domain/work-task";

const MAX_LENGTH = 10_000;

type Props = {
  status: WorkTaskStatus;
  isBusy: boolean;
  onChoose: (status: WorkTaskStatus, blockedReason?: string) => void;
};

/** All eight statuses. To block a task asks what is in its way first. */
export function StatusMenu({ status, isBusy, onChoose }: Props) {
  const [isBlocking, setIsBlocking] = useState(false);
  const choose = (chosen: WorkTaskStatus) => {
    setIsBlocking(chosen === "blocked" && status !== "blocked");
    if (chosen !== "blocked" && chosen !== status) onChoose(chosen);
  };
  return (
    <>
      <label className="flex items-center gap-3">
        <span className="text-muted">{t("Status")}</span>
        <select
          className={`${FIELD} max-w-48 h-8 py-0`}
          value={isBlocking ? "blocked" : status}
          disabled={isBusy}
          onChange={(event) => choose(event.target.value as WorkTaskStatus)}
        >
          {WORK_TASK_STATUSES.map((each) => (
            <option key={each} value={each}>
              {wordOf(each)}
            </option>
          ))}
        </select>
      </label>
      {isBlocking && (
        <BlockForm
          onCancel={() => setIsBlocking(false)}
          onBlock={(reason) => {
            setIsBlocking(false);
            onChoose("blocked", reason);
          }}
        />
      )}
    </>
  );
}

type FormProps = { onCancel: () => void; onBlock: (reason: string) => void };

function BlockForm({ onCancel, onBlock }: FormProps) {
  const [reason, setReason] = useState("");
  const id = useId();
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onBlock(reason);
      }}
    >
      <label htmlFor={id} className="text-xs text-muted">
        {t("What is in the way?")}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by choosing Blocked, right above
        autoFocus
        value={reason}
        maxLength={MAX_LENGTH}
        onChange={(event) => setReason(event.target.value)}
        className={FIELD}
      />
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
        <Button type="submit" disabled={reason.trim() === ""}>
          {t("Block")}
        </Button>
      </div>
    </form>
  );
}
