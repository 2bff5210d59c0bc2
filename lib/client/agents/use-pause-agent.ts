"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { pauseAgentOp, resumeAgentOp } from "@/lib/client/api/operations";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { agentQuery } from "./agent-query";

/** Pauses an agent, or lets it go on. What that does to its requests comes by the stream, as to everybody else. */
export function usePauseAgent(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (isToPause: boolean) => {
      const params = { agent_uid: uid };
      return (await (isToPause ? call(pauseAgentOp, { params }) : call(resumeAgentOp, { params }))).data;
    },
    onSuccess: (agent) => client.setQueryData(agentQuery(uid).queryKey, agent),
    onSettled: () => client.invalidateQueries({ queryKey: [...taskKeys.all, "extras"] }),
  });
}
