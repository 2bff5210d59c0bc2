"use client";
import { AlarmClock, Clock3 } from "lucide";
import { Icon, IN_LINE } from "@/components/ui/icon";
import { useNow } from "@/lib/client/clock/use-now";
import { t } from "@/lib/client/words/t";
import { countdownWords, dayWords, momentWords } from "@/lib/client/words/time-words";
import { None } from "./none";

const LOOKS = {
  late: { glyph: AlarmClock, tone: "text-danger-fg" },
  soon: { glyph: Clock3, tone: "text-warn-fg" },
  later: { glyph: null, tone: "text-muted" },
} as const;

type Props = {
  date: string | null;
  /** The exact moment, where more is known than the day. */
  at: string | null;
  isOver: boolean;
};

/** The time that is left. What is over and done with is never late, and has only the day on which it was due. */
export function Countdown({ date, at, isOver }: Props) {
  const now = useNow();
  if (date === null) return <None words={t("no due date")} />;
  if (now === null) return <time dateTime={at ?? date} />;
  const { words, urgency } = isOver
    ? { words: dayWords(date, now), urgency: "later" as const }
    : countdownWords({ date, at }, now);
  const { glyph, tone } = LOOKS[urgency];
  return (
    <time
      dateTime={at ?? date}
      title={t("Due {when}", { when: at === null ? dayWords(date, now) : momentWords(at) })}
      className={`whitespace-nowrap tabular-nums ${tone}`}
    >
      {glyph && <Icon of={glyph} className={IN_LINE} />}
      {words}
    </time>
  );
}
