"use client";
import { useRef } from "react";
import { argumentChanges } from "@/lib/client/arguments/argument-changes";
import { askedOf, type ChosenAction, sentOf } from "@/lib/client/decisions/bundle-draft";
import type { DecisionSent } from "@/lib/client/tasks/use-change-task";
import { parseArguments } from "@/lib/client/words/parse-arguments";
import { t } from "@/lib/client/words/t";
import type { ActionView } from "@/lib/contracts/work-tasks/objects";
import { verdictOf } from "@/lib/domain/bundle";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import { DecisionButtons, EditedButtons, type Hindrance } from "../decision/decision-buttons";
import { NoteField } from "../decision/note-field";
import { BundleProgress } from "./bundle-progress";
import { SendDecision } from "./send-decision";
import { type Bundle, useBundle } from "./use-bundle";

export type BundleBarProps = Hindrance & {
  uid: string;
  actions: readonly ActionView[];
  /** Null as long as they are being read. */
  rules: DecisionRules | null;
  /** Whose people and agents can be mentioned in the notes. */
  organizationUid: string;
  onDecide: (sent: DecisionSent) => void;
  /** Null where the agent has been asked already. */
  onAsk: (() => void) | null;
};

/** Where a request of several calls is decided: one call after the other, and then all of it at once. */
export function BundleBar({
  uid,
  actions,
  rules,
  organizationUid,
  onDecide,
  onAsk,
  ...more
}: BundleBarProps) {
  const hindrance = { isBlocked: more.isBlocked || rules === null, isReady: more.isReady };
  const bundle = useBundle(uid, actions);
  const { chosen, current, draft } = bundle;
  const send = () => {
    const action = verdictOf(chosen.map(({ resolution }) => resolution));
    onDecide({ action, actions: sentOf(chosen) });
  };
  if (!current) return null;
  return (
    <>
      <BundleProgress bundle={bundle} {...hindrance} />
      <OneAction
        key={current.action.uid}
        bundle={bundle}
        current={current}
        rules={rules}
        organizationUid={organizationUid}
        onAsk={onAsk}
        {...hindrance}
      />
      {rules && chosen.every(({ resolution }) => resolution !== null) && (
        <SendDecision
          {...hindrance}
          chosen={chosen}
          rules={rules}
          isEditing={draft.editing !== null}
          onSend={send}
        />
      )}
    </>
  );
}

type OneProps = Hindrance &
  Pick<BundleBarProps, "onAsk"> & {
    bundle: Bundle;
    current: ChosenAction;
    rules: DecisionRules | null;
    organizationUid: string;
  };

/** Why the edited arguments cannot be approved as they stand. */
function editProblem({ action }: ChosenAction, editing: string, problem: string | null): string | null {
  const parsed = parseArguments(editing);
  // The editor says what is wrong with it.
  if (!parsed.ok) return "";
  const isChanged = argumentChanges(askedOf(action), parsed.value).length > 0;
  return problem ?? (isChanged ? null : t("Nothing is changed yet"));
}

/** The note and the buttons of the call that is current. */
function OneAction({ bundle, current, rules, organizationUid, onAsk, ...hindrance }: OneProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, isAsking, choose } = bundle;
  const reject = (why: string) => {
    if (hindrance.isBlocked || !hindrance.isReady) return;
    if (why.trim() || !rules?.rejectNeedsNote) return choose(current, "rejected", why);
    bundle.setAsking(true);
    field.current?.focus();
  };
  const approve = () => choose(current, "approved", current.note);
  return (
    <>
      <NoteField
        ref={field}
        note={current.note}
        onNote={(note) => bundle.setNote(current, note)}
        organizationUid={organizationUid}
        quickReasons={rules?.quickReasons ?? []}
        isAsking={isAsking}
        onReject={reject}
      />
      {draft.editing === null ? (
        <DecisionButtons
          {...hindrance}
          stake={null}
          onReject={() => reject(current.note)}
          onAsk={onAsk}
          onEdit={() => bundle.edit(current)}
          onApprove={approve}
        />
      ) : (
        <EditedButtons
          {...hindrance}
          stake={null}
          problem={editProblem(current, draft.editing, draft.problem)}
          onCancel={bundle.cancel}
          onApprove={approve}
        />
      )}
    </>
  );
}
