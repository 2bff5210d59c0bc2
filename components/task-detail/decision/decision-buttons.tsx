"use client";
import { Check, MessageCircleQuestionMark, Pencil, ShieldAlert, X } from "lucide";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import { KeyedButton } from "../keyed-button";
import { decides } from "./decides";
import { HoldButton } from "./hold-button";

/** What holds back every decision. */
export type Hindrance = {
  /** Somebody else is deciding, or what changed is still to be seen. */
  isBlocked: boolean;
  /** False for the moment in which the task has only just come. */
  isReady: boolean;
};

type ApproveProps = Hindrance & {
  words: string;
  verb: string;
  /** What is at stake, where it is of high risk; else null. */
  stake: string | null;
  onApprove: () => void;
};

/** Approves at once; what is of high risk, only when it is held. */
function ApproveButton({ words, verb, stake, isBlocked, isReady, onApprove }: ApproveProps) {
  const hintId = useId();
  if (stake !== null) {
    return (
      <>
        <span id={hintId} className="sr-only">
          {t("High risk: hold it for a second, or press it twice")}
        </span>
        <HoldButton
          verb={verb}
          stake={stake}
          disabled={isBlocked}
          isReady={isReady}
          describedBy={hintId}
          onConfirm={onApprove}
        />
      </>
    );
  }
  return (
    <KeyedButton
      shortcut="approve"
      tone="primary"
      disabled={isBlocked}
      {...decides(isReady)}
      onClick={() => isReady && onApprove()}
    >
      <Icon of={Check} />
      {words}
    </KeyedButton>
  );
}

export const HighRiskLine = () => (
  <p className="flex items-center gap-1.5 text-xs text-warn-fg">
    <Icon of={ShieldAlert} className="size-3.5" />
    {t("High risk in your organization: approving it takes a moment longer")}
  </p>
);

type Props = Hindrance & {
  stake: string | null;
  onReject: () => void;
  /** Null where the agent has been asked already. */
  onAsk: (() => void) | null;
  onEdit: () => void;
  onApprove: () => void;
};

export const DecisionButtons = ({ stake, onReject, onAsk, onEdit, onApprove, ...hindrance }: Props) => (
  <div className="flex flex-wrap items-center gap-2 max-md:*:flex-1">
    <KeyedButton
      shortcut="reject"
      tone="danger"
      disabled={hindrance.isBlocked}
      {...decides(hindrance.isReady)}
      onClick={() => hindrance.isReady && onReject()}
    >
      <Icon of={X} />
      {t("Reject")}
    </KeyedButton>
    <span className="flex-1 max-md:hidden" />
    <KeyedButton shortcut="ask" disabled={hindrance.isBlocked || onAsk === null} onClick={() => onAsk?.()}>
      <Icon of={MessageCircleQuestionMark} className="size-3.5" />
      {t("Ask")}
    </KeyedButton>
    <KeyedButton shortcut="edit" disabled={hindrance.isBlocked} onClick={onEdit}>
      <Icon of={Pencil} className="size-3.5" />
      {t("Edit & approve")}
    </KeyedButton>
    <ApproveButton
      words={t("Approve")}
      verb={t("approve")}
      stake={stake}
      onApprove={onApprove}
      {...hindrance}
    />
  </div>
);

type EditedProps = Hindrance & {
  stake: string | null;
  /** Why it cannot be approved as it stands; null where it can. */
  problem: string | null;
  onCancel: () => void;
  onApprove: () => void;
};

export const EditedButtons = ({ stake, problem, onCancel, onApprove, ...hindrance }: EditedProps) => (
  <div className="flex items-center gap-2 max-md:flex-wrap">
    <Button onClick={onCancel}>{t("Cancel editing")}</Button>
    <span role="status" className="min-w-0 flex-1 text-right text-xs text-muted wrap-anywhere">
      {problem}
    </span>
    <ApproveButton
      words={t("Approve edited")}
      verb={t("approve the edited call")}
      stake={stake}
      onApprove={onApprove}
      isBlocked={hindrance.isBlocked || problem !== null}
      isReady={hindrance.isReady}
    />
  </div>
);
