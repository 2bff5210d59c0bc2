import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { logWords } from "@/lib/client/words/log-words";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { Comment } from "./comment";
import { authorName } from "./task-parts";
import type { TimelineEntry } from "./timeline-entries";

type Change = Extract<TimelineEntry, { kind: "change" }>["change"];

const noteOf = ({ details }: Change): string | null => {
  const note = details?.resolution_note;
  return typeof note === "string" && note ? note : null;
};

function ChangeLine({ change, type }: { change: Change; type: Detail["type"] }) {
  const note = noteOf(change);
  return (
    <>
      <p className="wrap-anywhere">
        <bdi className="font-medium">{change.by_name}</bdi> <bdi>{logWords(change, type)}</bdi>
        <span className="text-muted">
          {" · "}
          <Ago at={change.at} />
        </span>
      </p>
      {note && <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">“{note}”</p>}
    </>
  );
}

type Props = { entries: readonly TimelineEntry[]; type: Detail["type"]; children?: React.ReactNode };

/** Who did and who said what, and when, oldest first. What is just being said comes last. */
export function Timeline({ entries, type, children }: Props) {
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
              <ChangeLine change={entry.change} type={type} />
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
