"use client";
import { CircleCheck, CircleDashed, CircleX } from "lucide";
import { useCallback, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { Untrusted } from "@/components/ui/untrusted";
import {
  askedOf,
  type BundleDraft,
  bundleDrafts,
  type ChosenAction,
} from "@/lib/client/decisions/bundle-draft";
import type { SchemaPart } from "@/lib/client/schema-form/schema";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { type ApprovalDetail, originName } from "../task-parts";
import { ChangesList } from "../tool-args/changes/changes-list";
import { LaterEditor } from "../tool-args/later-editor";
import { Said } from "../tool-args/parts/said";
import { RawJson } from "../tool-args/raw-json";
import { RenderedArguments } from "../tool-args/rendered-arguments";
import type { Around } from "../tool-args/renderers/renderer";

type Props = Around & {
  task: ApprovalDetail;
  chosen: ChosenAction;
  draft: BundleDraft;
  place: number;
  count: number;
  schema: SchemaPart | null;
};

/** One of several calls: what it does, exactly, and how it is decided so far. */
export function CallCard({ task, chosen, draft, place, count, schema, ownDomains, renderer }: Props) {
  const self = useRef<HTMLLIElement>(null);
  const isCurrent = task.resolution === null && draft.current === place;
  const { moves } = draft;
  useEffect(() => {
    if (isCurrent && moves > 0) self.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent, moves]);
  const { action, args, isEdited, note } = chosen;
  // The editor says it again whenever somebody else is to hear it.
  const onProblem = useCallback(
    (problem: string | null) => bundleDrafts.patch(task.uid, { problem }),
    [task.uid],
  );
  return (
    <li
      ref={self}
      aria-current={isCurrent ? "true" : undefined}
      className="flex flex-col gap-2 rounded-lg border border-line p-2 aria-[current]:border-accent aria-[current]:outline-1 aria-[current]:outline-accent"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          type="button"
          disabled={task.resolution !== null}
          onClick={() => bundleDrafts.patch(task.uid, { current: place, editing: null, problem: null })}
          className="min-w-0 flex-1 rounded-md text-left font-medium max-md:min-h-11"
        >
          {t("Action {number} of {count}", { number: place + 1, count })}
        </button>
        <CallState chosen={chosen} />
      </div>
      {isCurrent && draft.editing !== null ? (
        <LaterEditor
          draft={draft.editing}
          schema={schema}
          onEdit={(editing) => bundleDrafts.patch(task.uid, { editing })}
          onProblem={onProblem}
        />
      ) : (
        <Untrusted by={originName(task)}>
          {action.title && (
            <p className="mb-1 wrap-anywhere">
              <Said text={action.title} />
            </p>
          )}
          <RenderedArguments args={args} ownDomains={ownDomains} renderer={renderer} />
          <RawJson value={args} />
        </Untrusted>
      )}
      {isEdited && (
        <section aria-label={t("Edited arguments")}>
          <ChangesList from={askedOf(action)} to={args} />
        </section>
      )}
      {note && <p className="text-muted wrap-anywhere">“{note}”</p>}
    </li>
  );
}

const LOOKS = {
  approved: { glyph: CircleCheck, look: "text-ok-fg" },
  rejected: { glyph: CircleX, look: "text-danger-fg" },
  open: { glyph: CircleDashed, look: "text-muted" },
} as const;

/** `Approved, not sent`, `Rejected by Mara Lindqvist`, `Open`. */
function CallState({ chosen: { resolution, choice, action } }: { chosen: ChosenAction }) {
  const { glyph, look } = LOOKS[resolution === "approved" || resolution === "rejected" ? resolution : "open"];
  return (
    <span className={`inline-flex items-center gap-1.5 text-xs ${look}`}>
      <Icon of={glyph} className="size-3.5" />
      {stateWords(resolution, choice === null ? action.resolved_by?.user_name : null)}
    </span>
  );
}

/** A null name: chosen here, and not sent. */
function stateWords(resolution: ChosenAction["resolution"], name: string | null | undefined): string {
  if (resolution === null) return t("Open");
  const decision = wordOf(resolution);
  if (name === null) return t("{decision}, not sent", { decision });
  return name === undefined ? decision : t("{decision} by {name}", { decision, name });
}
