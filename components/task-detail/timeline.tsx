import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { logWords } from "@/lib/client/words/log-words";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { Comment } from "./comment";
import { authorName } from "./task-parts";
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

function ChangeLine({ change, task }: { change: Change; task: Detail }) {
  const note = noteOf(change);
  return (
    <>
      <p className="wrap-anywhere">
        <bdi className="font-medium">{change.by_name}</bdi> <bdi>{logWords(change, task.type)}</bdi>
        <span className="text-muted">
          {" · "}
          <Ago at={change.at} />
        </span>
      </p>
      {note && <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">“{note}”</p>}
      <Edits task={task} change={change} />
    </>
  );
}

type Props = { entries: readonly TimelineEntry[]; task: Detail; children?: React.ReactNode };

/** Who did and who said what, and when, oldest first. What is just being said comes last. */
export function Timeline({ entries, task, children }: Props) {
  return (
    <Section title="Timeline">
      <ol className="flex flex-col gap-2.5 border-l border-line pl-4">
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows
          <li key={place} className="relative">
            <span
              aria-hidden="true"
              className={`absolute -left-[20.5px] size-2 rounded-full border border-line-strong bg-bg ${entry.kind === "comment" ? "top-4" : "top-1.5"}`}
            />
            {entry.kind === "change" ? (
              <ChangeLine change={entry.change} task={task} />
            ) : (
              <Comment
                by={authorName(entry.comment)}
                isColleague={entry.comment.author.type === "user"}
                body={entry.comment.body}
                when={<Ago at={entry.at} />}
              />
            )}
          </li>
        ))}
        {children}
      </ol>
    </Section>
  );
}
