"use client";
import { useState } from "react";
import type { MadeDecision } from "@/lib/client/decisions/decision-store";
import type { OnDecided } from "@/lib/client/decisions/just-decided";
import type { Me } from "@/lib/client/person/person";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import type { ExtrasView, HeldDecisionView } from "@/lib/contracts/desk/objects";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import { Decided } from "../decided";
import type { ApprovalDetail } from "../task-parts";
import { HeldNotice } from "./held-notice";
import { OtherDecides } from "./other-decides";
import { RefusalAlert } from "./refusal-alert";
import { StaleNotice } from "./stale-notice";
import { Standstill } from "./standstill";
import { Undecided } from "./undecided";
import { useArrived } from "./use-arrived";
import { useDecision } from "./use-decision";
import { useSeen } from "./use-seen";

export type DecisionOn = {
  task: ApprovalDetail;
  etag: string | null;
  me: Me;
  mayDecide: boolean;
  /** Null as long as they are being read. */
  rules: DecisionRules | null;
  /** A decision that is not final yet, as the server says. */
  held: HeldDecisionView | null;
  onDecided: OnDecided | undefined;
};

type Props = DecisionOn & {
  /** What else is known of it: what holds it up. */
  extras: ExtrasView | undefined;
  organizationUid: string;
  draft: string | null;
  problem: string | null;
  onEdit: (draft: string | null) => void;
};

const NOT_ALLOWED = t("You can read this, but your role here does not include deciding.");

/** Below the task, always in the same place: its decision, or what stands in the way of one. */
export function DecisionArea({ task, etag, me, mayDecide, rules, held, onDecided, ...more }: Props) {
  const read: ReadTask = { data: task, etag };
  const { made, other, refusal, hasDecided, send } = useDecision({ read, me, rules, held, onDecided });
  const [note, setNote] = useState((made?.sent ?? refusal?.sent)?.resolution_note ?? "");
  const { before, isShown, accept } = useSeen(read, refusal?.seen ?? null);
  const hasArrived = useArrived(task.uid);
  const [hasAsked, setAsked] = useState(false);
  const isPending = task.resolution === null;
  const isOpen = isPending && !made;
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface p-3 max-md:pb-[max(12px,env(safe-area-inset-bottom))]">
      {refusal && <RefusalAlert refusal={refusal} />}
      {isPending && before && <StaleNotice before={before} now={task} onSeen={accept} />}
      {isPending && other && <OtherDecides held={other} />}
      <Standstill task={task} extras={more.extras} hasAsked={hasAsked} />
      <Outcome task={task} made={made} hasDecided={hasDecided} />
      {isOpen && !mayDecide && <p className="text-muted">{NOT_ALLOWED}</p>}
      {isOpen && mayDecide && (
        <Undecided
          task={task}
          etag={etag}
          rules={rules}
          note={note}
          onNote={setNote}
          onDecide={send}
          isBlocked={other !== null}
          isReady={hasArrived && isShown}
          onAsked={() => setAsked(true)}
          {...more}
        />
      )}
    </div>
  );
}

type OutcomeProps = { task: ApprovalDetail; made: MadeDecision | undefined; hasDecided: boolean };

/** How it is decided, for good or until it is taken back. */
function Outcome({ task, made, hasDecided }: OutcomeProps) {
  if (task.resolution !== null) return <Decided task={task} hasDecided={hasDecided} />;
  return made ? <HeldNotice made={made} takesFocus={hasDecided} /> : null;
}
