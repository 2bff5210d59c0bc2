"use client";
import { useNow } from "@/lib/client/clock/use-now";
import { ageWords, agoWords, momentWords } from "@/lib/client/words/time-words";

type Props = { at: string; className?: string };

/** `3 min ago`, with the exact moment in the viewer's zone behind it. */
export function Ago({ at, className }: Props) {
  const now = useNow();
  return (
    <time dateTime={at} title={now === null ? undefined : momentWords(at)} className={className}>
      {now !== null && agoWords(at, now)}
    </time>
  );
}

export function Age({ at, className }: Props) {
  const now = useNow();
  return (
    <time dateTime={at} title={now === null ? undefined : momentWords(at)} className={className}>
      {now !== null && ageWords(at, now)}
    </time>
  );
}
