"use client";
import { AlarmClock, Clock3 } from "lucide-react";
import { useNow } from "@/lib/client/clock/use-now";
import { dayWords, dueWords } from "@/lib/client/words/time-words";
import { Icon } from "./icon";

const LOOKS = {
  late: { glyph: AlarmClock, tone: "text-danger-fg" },
  soon: { glyph: Clock3, tone: "text-warn-fg" },
  later: { glyph: null, tone: "text-muted" },
} as const;

/** When something is due. What is over and done with is never late. */
export function Due({ date, isOver }: { date: string; isOver: boolean }) {
  const now = useNow();
  const { words, urgency } = isOver
    ? { words: dayWords(date, now), urgency: "later" as const }
    : dueWords(date, now);
  const { glyph, tone } = LOOKS[urgency];
  return (
    <time
      dateTime={date}
      title={`Due ${dayWords(date, now)}`}
      className={`inline-flex h-5 items-center align-top gap-1 whitespace-nowrap tabular-nums ${tone}`}
    >
      {glyph && <Icon of={glyph} className="size-3.5" />}
      {words}
    </time>
  );
}
