"use client";
import { useQueryClient } from "@tanstack/react-query";
import { CirclePause, CirclePlay } from "lucide";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { usePauseAgent } from "@/lib/client/agents/use-pause-agent";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";
import type { AgentView } from "@/lib/contracts/desk/workbench/agents";

/** At once, and without a question: it can be taken back as fast. */
export function PauseAgent({ agent }: { agent: AgentView }) {
  const client = useQueryClient();
  const { mutate, isPending, error } = usePauseAgent(agent.uid);
  const isPaused = agent.paused_at !== null;
  const change = () =>
    mutate(!isPaused, { onSettled: () => client.invalidateQueries({ queryKey: agentKeys.all }) });
  return (
    <>
      <Button tone={isPaused ? "plain" : "danger"} size="small" disabled={isPending} onClick={change}>
        <Icon of={isPaused ? CirclePlay : CirclePause} className="size-3.5" />
        {isPaused ? t("Resume") : t("Pause")}
      </Button>
      {error && <Alert>{sentenceOf(error)}</Alert>}
    </>
  );
}
