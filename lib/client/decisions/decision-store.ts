"use client";
import { useSyncExternalStore } from "react";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import type { DecisionSent } from "@/lib/client/tasks/use-change-task";
import type { Decision } from "@/lib/domain/work-task";

/** A decision that was made in this window and is not final yet. */
export type MadeDecision = {
  readonly uid: string;
  readonly title: string;
  readonly action: Decision;
  readonly stage: "sending" | "held" | "taking-back";
  /** By the server's clock, expected until its answer is there; null where it cannot be taken back. */
  readonly until: string | null;
  /** They took it back before the server had answered. */
  readonly isUnwanted?: boolean;
  /** With its note and edits; null where another window made it. */
  readonly sent: DecisionSent | null;
  /** Makes the task one to be decided again. */
  readonly reopen?: (() => void) | undefined;
};

/** A decision, or the taking back of one, that did not count. */
export type Refusal = {
  readonly uid: string;
  readonly title: string;
  readonly wanted: Decision | "take back" | "carry out";
  /** Null where the server dropped by itself what it had taken. */
  readonly error: Error | null;
  /** The task as it was when they decided. */
  readonly seen: ReadTask | null;
  readonly sent: DecisionSent | null;
};

type State = {
  /** Oldest first. */
  readonly made: readonly MadeDecision[];
  /** Oldest first. */
  readonly refusals: readonly Refusal[];
};

/** Until when each was held that is over: what was read of it may be older than that. */
const over = new Map<string, number>();

function noteOver(uid: string): void {
  const until = state.made.find((each) => each.uid === uid)?.until;
  if (until) over.set(uid, Date.parse(until));
}

const NOTHING: State = { made: [], refusals: [] };
let state = NOTHING;
const listeners = new Set<() => void>();

function become(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What this window has decided and is not final, and what was refused: it outlives the pane in which it was decided. */
export const decisions = {
  /** Whether a held decision has ended already, as far as this window knows. */
  isOver: (uid: string, until: string): boolean => over.get(uid) === Date.parse(until),
  made: (uid: string): MadeDecision | undefined => state.made.find((each) => each.uid === uid),
  refusal: (uid: string): Refusal | undefined => state.refusals.find((each) => each.uid === uid),
  add: (made: MadeDecision) =>
    become({
      made: [...state.made.filter(({ uid }) => uid !== made.uid), made],
      refusals: state.refusals.filter(({ uid }) => uid !== made.uid),
    }),
  /** Adds it beside what was refused of it. */
  keep: (made: MadeDecision) => become({ made: [...state.made.filter(({ uid }) => uid !== made.uid), made] }),
  patch: (uid: string, patch: Partial<MadeDecision>) =>
    become({ made: state.made.map((each) => (each.uid === uid ? { ...each, ...patch } : each)) }),
  drop: (uid: string) => {
    noteOver(uid);
    become({ made: state.made.filter((each) => each.uid !== uid) });
  },
  refuse: (refusal: Refusal) => {
    noteOver(refusal.uid);
    become({
      made: state.made.filter(({ uid }) => uid !== refusal.uid),
      refusals: [...state.refusals.filter(({ uid }) => uid !== refusal.uid), refusal],
    });
  },
  dropRefusal: (uid: string) => {
    if (state.refusals.some((each) => each.uid === uid))
      become({ refusals: state.refusals.filter((each) => each.uid !== uid) });
  },
};

const onServer = () => NOTHING;

export const useDecisions = (): State => useSyncExternalStore(subscribe, () => state, onServer);

const nothing = () => undefined;

/** What this window has decided of one task. */
export const useDecisionOn = (
  uid: string,
): { made: MadeDecision | undefined; refusal: Refusal | undefined } => ({
  made: useSyncExternalStore(subscribe, () => decisions.made(uid), nothing),
  refusal: useSyncExternalStore(subscribe, () => decisions.refusal(uid), nothing),
});
