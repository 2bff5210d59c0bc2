"use client";
import { Timer, TimerOff } from "lucide";
import { byServer } from "@/lib/client/clock/server-clock";
import { useNow } from "@/lib/client/clock/use-now";
import { expiryWords } from "@/lib/client/words/expiry-words";
import { t } from "@/lib/client/words/t";
import { momentWords } from "@/lib/client/words/time-words";
import type { ExpiryView } from "@/lib/contracts/desk/objects";
import { Icon, IN_LINE } from "./icon";

const TONES = { late: "text-danger-fg", soon: "text-warn-fg", later: "text-muted" } as const;

type Props = {
  expiry: ExpiryView;
  /** In a column that is too narrow for the sentence. */
  isShort?: boolean;
};

/** The time that a request has left, and what becomes of it then. */
export function Expiry({ expiry, isShort = false }: Props) {
  const now = useNow();
  const { at, stopped_at: stoppedAt } = expiry;
  if (now === null) return <time dateTime={at} />;
  const { words, sentence, urgency } = expiryWords(expiry, byServer(now));
  const moment = momentWords(at);
  return (
    <time
      dateTime={at}
      title={stoppedAt ? sentence : t("{sentence}: {moment}", { sentence, moment })}
      className={`tabular-nums ${isShort ? "whitespace-nowrap" : ""} ${TONES[urgency]}`}
    >
      <Icon of={stoppedAt ? TimerOff : Timer} className={IN_LINE} />
      {isShort ? (
        <>
          <span aria-hidden="true">{words}</span>
          <span className="sr-only">{sentence}</span>
        </>
      ) : (
        sentence
      )}
    </time>
  );
}
