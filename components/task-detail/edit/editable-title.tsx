"use client";
import { FIELD } from "@/components/ui/field-look";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { type EditedField, useInlineEdit } from "@/lib/client/tasks/use-inline-edit";
import { t } from "@/lib/client/words/t";
import { InlineText } from "./inline-text";
import { useFocusBack } from "./use-focus-back";

const TITLE: EditedField<string> = {
  name: "title",
  valueOf: ({ title }) => title,
  editOf: (title) => ({ title }),
  isSame: Object.is,
};

/** The title of a task, which becomes a field when it is pressed. */
export function EditableTitle({ read }: { read: ReadTask }) {
  const edit = useInlineEdit(read, TITLE);
  const { opener, onKeyEnd } = useFocusBack(edit.draft !== null);
  if (edit.draft !== null) {
    return (
      <InlineText edit={edit} onKeyEnd={onKeyEnd}>
        {(ref) => (
          <input
            ref={ref}
            aria-label={t("Title")}
            required
            pattern=".*\S.*"
            title={t("A title, not only spaces")}
            maxLength={255}
            autoComplete="off"
            value={edit.draft ?? ""}
            onChange={(event) => edit.type(event.target.value)}
            className={`${FIELD} text-head font-semibold`}
          />
        )}
      </InlineText>
    );
  }
  return (
    <h2 className="text-head font-semibold text-balance wrap-anywhere">
      <button
        ref={opener}
        type="button"
        title={t("Edit the title")}
        onClick={edit.begin}
        className="-mx-1 cursor-text rounded-md px-1 text-left wrap-anywhere hover:bg-hover"
      >
        <bdi>{read.data.title}</bdi>
      </button>
    </h2>
  );
}
