"use client";
import { CirclePause, type IconNode, MessageCircleQuestionMark } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useNow } from "@/lib/client/clock/use-now";
import { t } from "@/lib/client/words/t";
import { ageWords, agoWords } from "@/lib/client/words/time-words";

type Props = { glyph: IconNode; words: string; sentence: (when: string) => string; since: string };

function Standstill({ glyph, words, sentence, since }: Props) {
  const now = useNow();
  const whole = now === null ? undefined : sentence(agoWords(since, now));
  return (
    <span title={whole} className="flex h-5 min-w-0 items-center gap-1.5 text-warn-fg">
      <Icon of={glyph} className="size-3.5" />
      <span className="truncate" aria-hidden={whole ? "true" : undefined}>
        {words}
        {now !== null && ` · ${ageWords(since, now)}`}
      </span>
      <span className="sr-only">{whole}</span>
    </span>
  );
}

/** Its agent is paused, so nobody decides it. */
export const Frozen = ({ since }: { since: string }) => (
  <Standstill
    glyph={CirclePause}
    words={t("Paused")}
    sentence={(when) => t("Frozen {when}: its agent is paused", { when })}
    since={since}
  />
);

/** A question to the agent is open. */
export const NeedsInfo = ({ since }: { since: string }) => (
  <Standstill
    glyph={MessageCircleQuestionMark}
    words={t("Needs info")}
    sentence={(when) => t("Waiting for the agent's answer, asked {when}", { when })}
    since={since}
  />
);
