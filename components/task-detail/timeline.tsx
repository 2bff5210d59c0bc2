"use client";
import { useState } from "react";
import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { logWords, saidIn } from "@/lib/client/words/log-words";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { CommentView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { revisionOf } from "./revision-of";
import type { TimelineEntry } from "./timeline-entries";
import { DecidedEdits, RevisedArguments } from "./tool-args/changes/decided-edits";

type Change = Extract<TimelineEntry, { kind: "change" }>["change"];

type LineProps = { change: Change; task: Detail; changes: readonly Change[] };

/** Belongs to the lines that say how it was decided, and that the agent thought better of it. */
function Edits({ task, change, changes }: LineProps) {
  const revision = revisionOf(task, change, changes);
  if (revision) return <RevisedArguments {...revision} />;
  if (task.type !== "hil_approval" || change.action !== "Resolved" || !task.original_tool_args) return null;
  return <DecidedEdits original={task.original_tool_args} decided={task.tool_args} />;
}

/** What a comment said before it was edited. */
function SaidBefore({ change: { action, details } }: { change: Change }) {
  const [isOpen, setOpen] = useState(false);
  const from = details?.from;
  if (action !== "comment_edited" || typeof from !== "string") return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-md text-xs text-muted hover:text-text max-md:py-3">
        {t("What it said before")}
      </summary>
      {isOpen && <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">{from}</p>}
    </details>
  );
}

function ChangeLine({ change, task, changes }: LineProps) {
  const said = saidIn(change);
  return (
    <>
      <p className="wrap-anywhere">
        {rich("{who} {did}", {
          who: <bdi className="font-medium">{change.by_name}</bdi>,
          did: <bdi>{logWords(change, task.type)}</bdi>,
        })}
        <span className="text-muted">
          {" · "}
          <Ago at={change.at} />
        </span>
      </p>
      {said && (
        <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">
          <bdi>“{said}”</bdi>
        </p>
      )}
      <SaidBefore change={change} />
      <Edits task={task} change={change} changes={changes} />
    </>
  );
}

type Props = {
  entries: readonly TimelineEntry[];
  task: Detail;
  showComment: (comment: CommentView) => React.ReactNode;
  children?: React.ReactNode;
};

/** Comments can go, so what is being written in one must not pass over to its neighbour. */
const keyOf = (entry: TimelineEntry, place: number): string =>
  entry.kind === "comment" ? entry.comment.uid : `${entry.at} ${entry.change.action} ${place}`;

/** Who did and who said what, and when, oldest first. What is just being said comes last. */
export function Timeline({ entries, task, showComment, children }: Props) {
  const changes = entries.flatMap((entry) => (entry.kind === "change" ? [entry.change] : []));
  return (
    <Section title={t("Timeline")}>
      <ol className="flex flex-col gap-2.5 border-l border-line pl-4">
        {entries.map((entry, place) => (
          <li key={keyOf(entry, place)} className="relative">
            <span
              aria-hidden="true"
              className={`absolute -left-[20.5px] size-2 rounded-full border border-line-strong bg-bg ${entry.kind === "comment" ? "top-4" : "top-1.5"}`}
            />
            {entry.kind === "change" ? (
              <ChangeLine change={entry.change} task={task} changes={changes} />
            ) : (
              showComment(entry.comment)
            )}
          </li>
        ))}
        {children}
      </ol>
    </Section>
  );
}
