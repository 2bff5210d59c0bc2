import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { listAgentsOp, listToolsOp } from "@/lib/client/api/settings-operations";

export const agentKeys = {
  all: ["agents"] as const,
  list: (organizationUid: string) => [...agentKeys.all, "list", organizationUid] as const,
  tools: (agentUid: string) => [...agentKeys.all, "tools", agentUid] as const,
};

export const agentsQuery = (organizationUid: string) =>
  queryOptions({
    queryKey: agentKeys.list(organizationUid),
    queryFn: async ({ signal }) =>
      (await call(listAgentsOp, { query: { organization_uid: organizationUid } }, signal)).data.items,
    staleTime: 0,
  });

export const toolsQuery = (agentUid: string) =>
  queryOptions({
    queryKey: agentKeys.tools(agentUid),
    queryFn: async ({ signal }) =>
      (await call(listToolsOp, { params: { agent_uid: agentUid } }, signal)).data.items,
    staleTime: 0,
  });
