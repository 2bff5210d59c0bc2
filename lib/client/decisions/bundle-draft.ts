"use client";
import { useSyncExternalStore } from "react";
import type { ActionSent } from "@/lib/client/tasks/use-change-task";
import type { ActionView } from "@/lib/contracts/work-tasks/objects";

type Args = Record<string, unknown>;

/** What somebody means to decide of a call. */
type Choice = {
  resolution: "approved" | "rejected";
  /** Where they edited the arguments. */
  toolArgs: Args | null;
  /** The arguments that it is about: of others, it is no choice any more. */
  of: string;
};

/** What is being decided of a request of several calls in this window, and not sent yet. */
export type BundleDraft = {
  /** The place of the call that keys and buttons are about. */
  current: number;
  /** How often they went to another one. */
  moves: number;
  choices: Readonly<Record<string, Choice>>;
  notes: Readonly<Record<string, string>>;
  /** The arguments of the current call, while they are being edited. */
  editing: string | null;
  /** Why those cannot be approved. */
  problem: string | null;
};

const NOTHING: BundleDraft = {
  ...{ current: 0, moves: 0, choices: {}, notes: {} },
  ...{ editing: null, problem: null },
};

const drafts = new Map<string, BundleDraft>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const get = (uid: string): BundleDraft => drafts.get(uid) ?? NOTHING;

/** It outlives the pane, so that nothing is lost by looking at another task, or by taking the decision back. */
export const bundleDrafts = {
  get,
  patch: (uid: string, patch: Partial<BundleDraft>): void => {
    drafts.set(uid, { ...get(uid), ...patch });
    for (const tell of listeners) tell();
  },
  drop: (uid: string): void => void drafts.delete(uid),
};

export const useBundleDraft = (uid: string): BundleDraft =>
  useSyncExternalStore(
    subscribe,
    () => get(uid),
    () => NOTHING,
  );

/** What the agent asked for. */
export const askedOf = (action: ActionView): Args => action.original_tool_args ?? action.tool_args;

export const choiceOf = (
  action: ActionView,
  resolution: Choice["resolution"],
  toolArgs: Args | null = null,
): Choice => ({ resolution, toolArgs, of: JSON.stringify(askedOf(action)) });

/** One call as it stands here: as chosen in this window, else as the server says. */
export type ChosenAction = {
  action: ActionView;
  resolution: ActionView["resolution"];
  /** What would run. */
  args: Args;
  isEdited: boolean;
  note: string;
  /** Chosen here, and not sent. */
  choice: Choice | null;
};

export function chosenOf(action: ActionView, draft: BundleDraft): ChosenAction {
  const asked = askedOf(action);
  const made = draft.choices[action.uid];
  const choice = made?.of === JSON.stringify(asked) ? made : null;
  const note = draft.notes[action.uid] ?? action.note ?? "";
  if (!choice) {
    const { resolution, tool_args: args, original_tool_args: original } = action;
    return { action, resolution, args, isEdited: original !== undefined, note, choice };
  }
  const { resolution, toolArgs } = choice;
  return { action, resolution, args: toolArgs ?? asked, isEdited: toolArgs !== null, note, choice };
}

/** The next open call after a place, around the end; the same place where none is open. */
export function nextOpen(chosen: readonly ChosenAction[], from: number): number {
  const places = chosen.map((_, step) => (from + 1 + step) % chosen.length);
  return places.find((place) => chosen[place]?.resolution === null) ?? from;
}

/** What is to be sent: all that was chosen here. */
export const sentOf = (chosen: readonly ChosenAction[]): ActionSent[] =>
  chosen.flatMap(({ action, choice, note }) =>
    choice
      ? [
          {
            ...{ uid: action.uid, resolution: choice.resolution },
            ...(note.trim() && { note: note.trim() }),
            ...(choice.toolArgs && { tool_args: choice.toolArgs }),
          },
        ]
      : [],
  );
