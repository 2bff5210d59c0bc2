"use client";
import { Due } from "@/components/ui/due";
import { FIELD } from "@/components/ui/field-look";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { type EditedField, useInlineEdit } from "@/lib/client/tasks/use-inline-edit";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import { InlineText } from "./inline-text";
import { useFocusBack } from "./use-focus-back";

const DUE: EditedField<string> = {
  name: "due_date",
  valueOf: ({ due_date }) => due_date ?? "",
  editOf: (day) => ({ due_date: day || null }),
  isSame: Object.is,
};

type Props = {
  read: ReadTask;
  /** The exact moment, where there is one. */
  at: string | null;
  isOver: boolean;
};

/** The day on which a task is due, which becomes a field when it is pressed. */
export function EditableDue({ read, at, isOver }: Props) {
  const edit = useInlineEdit(read, DUE);
  const { opener, onKeyEnd } = useFocusBack(edit.draft !== null);
  const { due_date: date } = read.data;
  if (edit.draft !== null) {
    return (
      <InlineText edit={edit} onKeyEnd={onKeyEnd}>
        {(ref) => (
          <input
            ref={ref}
            type="date"
            aria-label={t("Due date")}
            value={edit.draft ?? ""}
            onChange={(event) => edit.type(event.target.value)}
            className={`${FIELD} h-8 w-40`}
          />
        )}
      </InlineText>
    );
  }
  return (
    <button
      ref={opener}
      type="button"
      title={date ? t("Change the due date") : undefined}
      onClick={edit.begin}
      className="-mx-1 inline-flex items-center gap-1 rounded-md px-1 hover:bg-hover max-md:min-h-11"
    >
      {date ? rich("Due {when}", { when: <Due date={date} at={at} isOver={isOver} /> }) : t("Set a due date")}
    </button>
  );
}
