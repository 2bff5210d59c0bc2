"use client";
import { CircleAlert } from "lucide";
import { Icon } from "@/components/ui/icon";
import { besideField } from "@/lib/client/schema-form/problem-reason";
import type { SchemaPart } from "@/lib/client/schema-form/schema";
import { t } from "@/lib/client/words/t";
import { VisibleText } from "../../visible-text";
import { hintsOf, titleOf } from "./field-parts";

type LabelProps = { name: string; part: SchemaPart; isRequired: boolean };

/** The title that the schema gives, and the name that the agent uses. */
export function FieldName({ name, part, isRequired }: LabelProps) {
  const title = titleOf(part);
  return (
    <span className="min-w-0 wrap-anywhere">
      {title && (
        <bdi className="font-medium">
          <VisibleText text={title} />
        </bdi>
      )}
      {/* Without a space, the names would run into one word for those who hear them. */}{" "}
      <bdi className={`font-mono text-code ${title ? "text-muted" : "font-medium"}`}>
        <VisibleText text={name} />
      </bdi>
      {isRequired && <span className="text-xs text-muted"> {t("required")}</span>}
    </span>
  );
}

type NotesProps = { id: string; part: SchemaPart; problem: string | undefined; name: string };

/** What helps with a field, and what is wrong with it. */
export function FieldNotes({ id, part, problem, name }: NotesProps) {
  const hints = hintsOf(part);
  if (hints.length === 0 && problem === undefined) return null;
  return (
    <div id={id} className="flex flex-col gap-0.5 text-xs text-muted wrap-anywhere">
      {hints.map((hint) => (
        <p key={hint}>
          <VisibleText text={hint} />
        </p>
      ))}
      {problem !== undefined && (
        <p className="flex items-start gap-1 text-danger-fg">
          <Icon of={CircleAlert} className="mt-px size-3.5" />
          <span>
            <VisibleText text={besideField(name, problem)} />
          </span>
        </p>
      )}
    </div>
  );
}

export const hasNotes = (part: SchemaPart, problem: string | undefined): boolean =>
  problem !== undefined || hintsOf(part).length > 0;
