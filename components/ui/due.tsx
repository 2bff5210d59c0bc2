"use client";
import { AlarmClock, Clock3 } from "lucide";
import { useNow } from "@/lib/client/clock/use-now";
import { t } from "@/lib/client/words/t";
import { dayWords, dueAtWords, dueWords, momentWords } from "@/lib/client/words/time-words";
import { Icon } from "./icon";

const LOOKS = {
  late: { glyph: AlarmClock, tone: "text-danger-fg" },
  soon: { glyph: Clock3, tone: "text-warn-fg" },
  later: { glyph: null, tone: "text-muted" },
} as const;

type Props = {
  date: string;
  isOver: boolean;
  /** Where more is known than the day. */
  at?: string | null;
};

/** When something is due. What is over and done with is never late. */
export function Due({ date, isOver, at = null }: Props) {
  const now = useNow();
  if (now === null) return <time dateTime={at ?? date} className="inline-flex h-5 align-top" />;
  const due = at === null ? dueWords(date, now) : dueAtWords(at, now);
  const { words, urgency } = isOver ? { words: dayWords(date, now), urgency: "later" as const } : due;
  const { glyph, tone } = LOOKS[urgency];
  return (
    <time
      dateTime={at ?? date}
      title={t("Due {when}", { when: at === null ? dayWords(date, now) : momentWords(at) })}
      className={`inline-flex h-5 items-center align-top gap-1 whitespace-nowrap tabular-nums ${tone}`}
    >
      {glyph && <Icon of={glyph} className="size-3.5" />}
      {words}
    </time>
  );
}
