"use client";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Ago } from "@/components/ui/moment";
import { agentQuery } from "@/lib/client/agents/agent-query";
import { sentenceOf } from "@/lib/client/api/api-error";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { NO_FILTER, type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import { rich } from "@/lib/client/words/rich";
import { counted, t } from "@/lib/client/words/t";
import type { AgentView } from "@/lib/contracts/desk/workbench/agents";
import type { Reader } from "../conversation";
import { PauseSwitch } from "./pause-switch";

export type AgentCardProps = { uid: string; reader: Reader };

const waitingOf = (agent: AgentView): TaskSearch => ({
  ...{ ...NO_FILTER, sort: null, task: null, organization_uid: agent.organization_uid },
  ...{ type: ["hil_approval"], resolution: ["pending"], origin_agent_uid: [agent.uid] },
});

function Waiting({ agent }: { agent: AgentView }) {
  const search = waitingOf(agent);
  const { data: count } = useQuery(taskQueries.count(search));
  if (count === undefined) return <p className="skeleton h-5 w-32 rounded-md" />;
  return (
    <p>
      <a href={tasksAddress(search)} className="text-accent-fg underline-offset-2 hover:underline">
        {counted(count, { one: "{count} request of it waits", other: "{count} requests of it wait" })}
      </a>
    </p>
  );
}

const Paused = ({ by, at }: { by: NonNullable<AgentView["paused_by"]>; at: string }) => (
  <p className="text-warn-fg">
    {rich("Paused by {name}, {when}", { name: <bdi>{by.user_name}</bdi>, when: <Ago at={at} /> })}
  </p>
);

/** Which agent it is, who answers for it, and the switch that stops it. */
export function AgentCard({ uid, reader }: AgentCardProps) {
  const { data: agent, error } = useQuery(agentQuery(uid));
  if (!agent) {
    return error ? <Alert>{sentenceOf(error)}</Alert> : <div className="skeleton m-2 h-24 rounded-md" />;
  }
  const mayPause = reader.administers || agent.owner?.user_uid === reader.uid;
  return (
    <div className="flex flex-col gap-2 p-2">
      <p className="flex items-center gap-2 font-medium">
        <Avatar name={agent.name} isAgent />
        <bdi className="min-w-0 wrap-anywhere">{agent.name}</bdi>
      </p>
      {agent.description && <p className="text-muted wrap-anywhere">{agent.description}</p>}
      <p className="text-muted">
        {agent.owner
          ? rich("{name} answers for it", { name: <bdi>{agent.owner.user_name}</bdi> })
          : t("Nobody answers for it by name")}
      </p>
      <Waiting agent={agent} />
      {agent.paused_at && agent.paused_by && <Paused by={agent.paused_by} at={agent.paused_at} />}
      {mayPause ? (
        <PauseSwitch agent={agent} />
      ) : (
        <p className="text-xs text-muted">{t("Admins, and who answers for it, can pause it.")}</p>
      )}
    </div>
  );
}
