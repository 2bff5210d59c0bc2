"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Hourglass, Undo2 } from "lucide";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useSecondsLeft } from "@/lib/client/clock/use-seconds-left";
import type { MadeDecision } from "@/lib/client/decisions/decision-store";
import { takeBack } from "@/lib/client/decisions/take-back";
import { t } from "@/lib/client/words/t";

const DOING = { approve: t("You are approving this"), reject: t("You are rejecting this") } as const;

function wordsOf({ stage, action, isUnwanted }: MadeDecision): string {
  if (stage === "taking-back" || isUnwanted) return t("Taking your decision back…");
  return DOING[action];
}

type Props = {
  made: MadeDecision;
  /** It takes the place of the buttons: the keyboard and the screen reader go on here. */
  takesFocus: boolean;
};

/** One's own decision until it is final. */
export function HeldNotice({ made, takesFocus }: Props) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) self.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div
      ref={self}
      tabIndex={-1}
      role="status"
      className="flex min-h-9 items-center gap-2 rounded-md border border-accent-line bg-accent-bg px-3 py-1 text-text"
    >
      <Icon of={Hourglass} className="size-4 text-accent-fg" />
      <span className="min-w-0 flex-1">
        <span className="font-medium">{wordsOf(made)}</span>
        {made.until && <TimeLeft until={made.until} />}
      </span>
      {made.until && <UndoButton made={made} until={made.until} />}
    </div>
  );
}

function TimeLeft({ until }: { until: string }) {
  const left = useSecondsLeft(Date.parse(until));
  return (
    // It would be read out with every second.
    <span aria-hidden="true" className="text-muted tabular-nums">
      {left > 0 ? t(" · {left} s", { left }) : t(" · becoming final…")}
    </span>
  );
}

function UndoButton({ made, until }: { made: MadeDecision; until: string }) {
  const client = useQueryClient();
  const left = useSecondsLeft(Date.parse(until));
  return (
    <Button
      size="small"
      disabled={left === 0 || made.stage === "taking-back" || made.isUnwanted === true}
      onClick={() => void takeBack(client, made.uid)}
    >
      <Icon of={Undo2} className="size-3.5" />
      {t("Undo")}
    </Button>
  );
}
