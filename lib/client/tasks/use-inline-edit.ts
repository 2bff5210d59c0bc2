"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/lib/client/api/call";
import { getWorkTaskOp } from "@/lib/client/api/operations";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { taskKeys } from "./task-keys";
import type { ReadTask } from "./task-queries";
import { isStale, problemOf, type Unsaved, unsavedEdits } from "./unsaved-edits";
import { type TaskEdit, useEditTask } from "./use-edit-task";

/** A field of a task that is edited where it stands. */
export type EditedField<T> = {
  name: string;
  valueOf: (task: Detail) => T;
  editOf: (value: T) => TaskEdit;
  isSame: (one: T, other: T) => boolean;
};

type Editing<T> = { value: T; seen: ReadTask; problem: string | null };

export type InlineEdit<T> = {
  /** What is being typed; null while nothing is. */
  draft: T | null;
  problem: string | null;
  begin: () => void;
  type: (value: T) => void;
  cancel: () => void;
  /** Shows it at once. Where it cannot be saved, it is being edited again, with the reason. */
  save: () => void;
};

/** Edits one field of a task. What is sent names the version that was there when the editing began. */
export function useInlineEdit<T>(read: ReadTask, field: EditedField<T>): InlineEdit<T> {
  const client = useQueryClient();
  const { uid } = read.data;
  const key = `${uid} ${field.name}`;
  const [editing, setEditing] = useState<Editing<T> | null>(() => unsavedEdits.read<T>(key) ?? null);

  const giveBack = (unsaved: Unsaved<T>) => {
    unsavedEdits.keep(key, unsaved);
    setEditing(unsaved);
  };
  const { mutate } = useEditTask(uid, (error, { edit, seen }) => {
    const value = field.valueOf({ ...seen.data, ...edit } as Detail);
    giveBack({ value, problem: problemOf(error, seen, null), seen });
    if (!isStale(error)) return;
    const fresh = call(getWorkTaskOp, { params: { task_uid: uid } });
    void fresh.then(
      (now) => {
        client.setQueryData<ReadTask>(taskKeys.detail(uid), now);
        giveBack({ value, problem: problemOf(error, seen, now), seen: now });
      },
      () => undefined,
    );
  });

  const end = () => {
    unsavedEdits.drop(key);
    setEditing(null);
  };
  const save = () => {
    if (!editing) return;
    end();
    const { value, seen } = editing;
    if (!field.isSame(value, field.valueOf(seen.data))) mutate({ edit: field.editOf(value), seen });
  };
  return {
    draft: editing?.value ?? null,
    problem: editing?.problem ?? null,
    begin: () => setEditing({ value: field.valueOf(read.data), seen: read, problem: null }),
    type: (value) => setEditing((now) => now && { ...now, value }),
    cancel: end,
    save,
  };
}
