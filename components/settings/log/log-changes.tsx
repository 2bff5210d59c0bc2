import { Minus, Plus } from "lucide";
import { Icon } from "@/components/ui/icon";
import { changedValues } from "@/lib/client/settings/log-values";
import { settingWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";

type State = Readonly<Record<string, unknown>> | null;

/** What changed, field by field: what is gone, and what is there instead. */
export function LogChanges({ before, after }: { before: State; after: State }) {
  const changes = changedValues(before, after);
  if (changes.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1.5">
      {changes.map(({ field, gone, come }) => (
        <div key={field} className="grid gap-x-4 @min-[32rem]:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]">
          <dt className="text-muted">{settingWords(field)}</dt>
          <dd className="flex min-w-0 flex-col">
            {gone.map((words) => (
              <Value key={`- ${words}`} words={words} isGone />
            ))}
            {come.map((words) => (
              <Value key={`+ ${words}`} words={words} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const Value = ({ words, isGone = false }: { words: string; isGone?: boolean }) => (
  <span className={`flex items-start gap-1.5 ${isGone ? "text-danger-fg" : "text-ok-fg"}`}>
    <Icon of={isGone ? Minus : Plus} className="mt-1 size-3" />
    <span className="sr-only">{isGone ? t("before:") : t("after:")} </span>
    <bdi className="wrap-anywhere">{words}</bdi>
  </span>
);
