import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { logWords } from "@/lib/client/words/log-words";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

type Entry = Detail["change_log"][number];

const noteOf = ({ details }: Entry): string | null => {
  const note = details?.resolution_note;
  return typeof note === "string" && note ? note : null;
};

/** Who did what and when. */
export function ChangeLog({ task }: { task: Detail }) {
  return (
    <Section title="Change log">
      <ol className="flex flex-col gap-2.5 border-l border-line pl-4">
        {task.change_log.map((entry, place) => {
          const note = noteOf(entry);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows
            <li key={place} className="relative">
              <span
                aria-hidden="true"
                className="absolute top-1.5 -left-[20.5px] size-2 rounded-full border border-line-strong bg-bg"
              />
              <p className="wrap-anywhere">
                <bdi className="font-medium">{entry.by_name}</bdi> {logWords(entry, task.type)}
                <span className="text-muted">
                  {" · "}
                  <Ago at={entry.at} />
                </span>
              </p>
              {note && <p className="mt-0.5 whitespace-pre-wrap text-muted wrap-anywhere">“{note}”</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
