"use client";
import { Undo2 } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useSecondsLeft } from "@/lib/client/clock/use-seconds-left";
import type { MadeDecision } from "@/lib/client/decisions/decision-store";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";

const DOING = {
  approve: (title: React.ReactNode) => rich("Approving {title}", { title }),
  reject: (title: React.ReactNode) => rich("Rejecting {title}", { title }),
} as const;

/**
 * A thin line that gets shorter with the time that is left, by whole seconds: one that moves all the time would keep the
 * page drawing while the next task is being decided.
 */
function TimeLine({ left }: { left: number }) {
  const [whole] = useState(() => Math.max(1, left));
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-accent"
      style={{ transform: `scaleX(${Math.min(1, left / whole)})` }}
    />
  );
}

type Props = {
  made: MadeDecision;
  until: string;
  /** How many more can be taken back after it. */
  further: number;
  onUndo: () => void;
};

/** The newest decision that can still be taken back. */
export function UndoToast({ made, until, further, onUndo }: Props) {
  const left = useSecondsLeft(Date.parse(until));
  const isOver = left === 0 || made.isUnwanted === true;
  const keyed = useKeyed<HTMLButtonElement>("undo", "press", { isEnabled: !isOver });
  return (
    <div className="relative flex min-h-11 items-center gap-2 overflow-hidden rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-float">
      <p className="min-w-0 flex-1 truncate">
        {DOING[made.action](<bdi className="font-medium">{made.title}</bdi>)}
      </p>
      {further > 0 && (
        <span className="shrink-0 text-xs text-muted">
          +{further}
          <span className="sr-only"> {t("more can be taken back")}</span>
        </span>
      )}
      <span aria-hidden="true" className="w-7 shrink-0 text-right text-muted tabular-nums">
        {t("{left} s", { left })}
      </span>
      <Button {...keyed} size="small" disabled={isOver} onClick={onUndo}>
        <Icon of={Undo2} className="size-3.5" />
        {t("Undo")}
      </Button>
      <TimeLine key={made.uid} left={left} />
    </div>
  );
}
