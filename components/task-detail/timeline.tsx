"use client";
import { useState } from "react";
import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { logWords } from "@/lib/client/words/log-words";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { CommentView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import type { TimelineEntry } from "./timeline-entries";
import { DecidedEdits } from "./tool-args/changes/decided-edits";

type Change = Extract<TimelineEntry, { kind: "change" }>["change"];

const noteOf = ({ details }: Change): string | null => {
  const note = details?.resolution_note;
  return typeof note === "string" && note ? note : null;
};

/** Belongs to the one line that says how it was decided. */
function Edits({ task, change }: { task: Detail; change: Change }) {
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

function ChangeLine({ change, task }: { change: Change; task: Detail }) {
  const note = noteOf(change);
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
      {note && <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">“{note}”</p>}
      <SaidBefore change={change} />
      <Edits task={task} change={change} />
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
              <ChangeLine change={entry.change} task={task} />
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
