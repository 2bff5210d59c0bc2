"use client";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { type EditedField, useInlineEdit } from "@/lib/client/tasks/use-inline-edit";
import { t } from "@/lib/client/words/t";
import { originName } from "../task-parts";
import { InlineText } from "./inline-text";
import { useFocusBack } from "./use-focus-back";

const DESCRIPTION: EditedField<string> = {
  name: "description",
  valueOf: ({ description }) => description,
  editOf: (description) => ({ description }),
  isSame: Object.is,
};

type Props = { read: ReadTask; mayWrite: boolean };

/** What a task says of itself, in Markdown. */
export function EditableDescription({ read, mayWrite }: Props) {
  const edit = useInlineEdit(read, DESCRIPTION);
  const { opener, onKeyEnd } = useFocusBack(edit.draft !== null);
  const task = read.data;
  if (edit.draft !== null) {
    return (
      <Section title={t("Description")}>
        <InlineText edit={edit} isLong onKeyEnd={onKeyEnd}>
          {(ref) => (
            <textarea
              ref={ref}
              aria-label={t("Description (Markdown)")}
              rows={5}
              maxLength={100_000}
              value={edit.draft ?? ""}
              onChange={(event) => edit.type(event.target.value)}
              className={`${FIELD} field-sizing-content max-h-[50dvh] min-h-28 resize-none`}
            />
          )}
        </InlineText>
      </Section>
    );
  }
  const actions = mayWrite && (
    <Button
      ref={opener}
      tone="quiet"
      size="small"
      aria-label={t("Edit the description")}
      onClick={edit.begin}
    >
      {t("Edit")}
    </Button>
  );
  return (
    <Section title={t("Description")} actions={actions}>
      {task.description ? (
        <Untrusted by={originName(task)} isColleague={task.origin.type === "user"}>
          <UntrustedMarkdown text={task.description} />
        </Untrusted>
      ) : (
        <p className="text-muted">{t("No description.")}</p>
      )}
    </Section>
  );
}
