"use client";
import { CirclePause, CirclePlay } from "lucide";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { usePauseAgent } from "@/lib/client/agents/use-pause-agent";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";
import type { AgentView } from "@/lib/contracts/desk/workbench/agents";

const PAUSE = {
  glyph: CirclePause,
  verb: t("Pause agent"),
  what: t(
    "Nobody will be able to decide what it asks for, now or meanwhile, and the time of its requests stands still. Approvals that it has not used yet are revoked. It can be resumed.",
  ),
} as const;

const RESUME = {
  glyph: CirclePlay,
  verb: t("Resume agent"),
  what: t(
    "Its requests go on where they stood, with the time that was left. What was revoked stays revoked.",
  ),
} as const;

/** Stops an agent, or lets it go on, after saying what that does. */
export function PauseSwitch({ agent }: { agent: AgentView }) {
  const { mutate, isPending, error } = usePauseAgent(agent.uid);
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) asked.current?.focus();
  }, [isAsking]);
  const isPaused = agent.paused_at !== null;
  const { glyph, verb, what } = isPaused ? RESUME : PAUSE;
  if (!isAsking) {
    return (
      <Button onClick={() => setAsking(true)}>
        <Icon of={glyph} />
        {verb}…
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that takes room
    <div
      ref={asked}
      tabIndex={-1}
      role="group"
      aria-label={verb}
      className="flex flex-col gap-2 outline-none"
    >
      <p>{what}</p>
      {error && <Alert>{sentenceOf(error)}</Alert>}
      <div className="flex flex-wrap gap-2">
        <Button
          tone={isPaused ? "primary" : "danger"}
          disabled={isPending}
          onClick={() => mutate(!isPaused, { onSuccess: () => setAsking(false) })}
        >
          <Icon of={glyph} />
          {verb}
        </Button>
        <Button tone="quiet" disabled={isPending} onClick={() => setAsking(false)}>
          {t("Cancel")}
        </Button>
      </div>
    </div>
  );
}
