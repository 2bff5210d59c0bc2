"use client";
import { useState } from "react";
import {
  bundleDrafts,
  type ChosenAction,
  choiceOf,
  chosenOf,
  nextOpen,
  useBundleDraft,
} from "@/lib/client/decisions/bundle-draft";
import { useHoldBack } from "@/lib/client/live/held-back";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { parseArguments } from "@/lib/client/words/parse-arguments";
import type { ActionView } from "@/lib/contracts/work-tasks/objects";
import { argumentsText } from "../tool-args/arguments-text";
import { OPENING } from "../tool-args/later-editor";

/** What is chosen of the calls of a request, and how to choose: all of it stays in this window until it is sent. */
export function useBundle(uid: string, actions: readonly ActionView[]) {
  const draft = useBundleDraft(uid);
  const [isAsking, setAsking] = useState(false);
  const chosen = actions.map((action) => chosenOf(action, draft));
  const place = Math.min(draft.current, actions.length - 1);
  const current = chosen[place];
  const isEditing = draft.editing !== null;
  const patch = (changes: Parameters<typeof bundleDrafts.patch>[1]) => bundleDrafts.patch(uid, changes);
  const cancel = () => {
    setAsking(false);
    patch({ editing: null, problem: null });
  };
  useCommand("close", cancel, { isEnabled: isEditing || isAsking });
  useHoldBack(uid, isEditing);

  const goTo = (next: number) => {
    setAsking(false);
    patch({ current: next, moves: draft.moves + 1, editing: null, problem: null });
  };
  const choose = (one: ChosenAction, resolution: "approved" | "rejected", note: string) => {
    const edited = resolution === "approved" && draft.editing !== null ? parseArguments(draft.editing) : null;
    const toolArgs = edited?.ok ? edited.value : null;
    patch({
      choices: { ...draft.choices, [one.action.uid]: choiceOf(one.action, resolution, toolArgs) },
      notes: { ...draft.notes, [one.action.uid]: note },
    });
    const after = chosen.map((each) => (each === one ? { ...each, resolution } : each));
    goTo(nextOpen(after, place));
  };
  const approveOpen = () => {
    const open = chosen.filter(({ resolution }) => resolution === null);
    const choices = open.map(({ action }) => [action.uid, choiceOf(action, "approved")] as const);
    patch({ choices: { ...draft.choices, ...Object.fromEntries(choices) } });
  };
  return {
    ...{ draft, chosen, place, current, isAsking, setAsking, cancel, choose, approveOpen },
    step: (by: 1 | -1) => goTo((place + by + actions.length) % actions.length),
    edit: (one: ChosenAction) => patch({ editing: argumentsText(one.args), problem: OPENING }),
    setNote: (one: ChosenAction, note: string) =>
      patch({ notes: { ...draft.notes, [one.action.uid]: note } }),
  };
}

export type Bundle = ReturnType<typeof useBundle>;
