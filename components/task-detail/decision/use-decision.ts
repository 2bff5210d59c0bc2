"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { noteDecided } from "@/lib/client/decisions/advance-guard";
import { decide } from "@/lib/client/decisions/decide";
import { useDecisionOn } from "@/lib/client/decisions/decision-store";
import type { OnDecided } from "@/lib/client/decisions/just-decided";
import { startLooking } from "@/lib/client/decisions/looking";
import { adopt, outcomeAfter } from "@/lib/client/decisions/settle";
import { afterPaint } from "@/lib/client/later/after-paint";
import type { Me } from "@/lib/client/person/person";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import type { DecisionSent } from "@/lib/client/tasks/use-change-task";
import type { HeldDecisionView } from "@/lib/contracts/desk/objects";
import { type DecisionRules, secondsHeld } from "@/lib/domain/decision-rules";
import { RESOLUTION_OF } from "@/lib/domain/work-task";

type Props = {
  read: ReadTask;
  me: Me;
  rules: DecisionRules | null;
  /** As the server says. */
  held: HeldDecisionView | null;
  onDecided: OnDecided | undefined;
};

/** What is being decided on the open task, by whom, and how to decide on it. */
export function useDecision({ read, me, rules, held, onDecided }: Props) {
  const client = useQueryClient();
  const { uid, title, priority } = read.data;
  const { made, refusal } = useDecisionOn(uid);
  const [hasDecided, setDecided] = useState(false);
  const isMine = held?.by.user_uid === me.uid;
  const own = isMine ? held : null;
  const other = isMine ? null : held;
  const isUnknown = own !== null && made === undefined;
  useEffect(() => startLooking(uid), [uid]);
  useEffect(() => {
    if (isUnknown && own) adopt(client, { uid, title }, own);
  }, [client, isUnknown, own, uid, title]);
  useEffect(() => {
    if (!other) return;
    const controller = new AbortController();
    void outcomeAfter(client, uid, { until: other.until, signal: controller.signal });
    return () => controller.abort();
  }, [client, uid, other]);

  const send = (sent: DecisionSent) => {
    if (!rules) return;
    afterPaint(() => setDecided(true));
    noteDecided();
    const reopen = onDecided?.({ uid, title, resolution: RESOLUTION_OF[sent.action] });
    const holdSeconds = secondsHeld(rules, priority, rules.undoSeconds);
    void decide(client, { read, sent, holdSeconds, by: me, reopen });
  };
  return { made, other: made ? null : other, refusal, hasDecided, send };
}
