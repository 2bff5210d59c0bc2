import { CirclePause, CirclePlay } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import type { AgentView } from "@/lib/contracts/desk/workbench/agents";

/** Whether it is paused, with a sign and a word. */
export const AgentState = ({ agent }: { agent: Pick<AgentView, "paused_at"> }) =>
  agent.paused_at ? (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-warn-fg">
      <Icon of={CirclePause} className="size-3.5" />
      {t("Paused")}
    </span>
  ) : (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted">
      <Icon of={CirclePlay} className="size-3.5" />
      {t("Working")}
    </span>
  );
