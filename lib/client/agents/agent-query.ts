import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getAgentOp } from "@/lib/client/api/operations";

export const agentQuery = (uid: string) =>
  queryOptions({
    queryKey: ["agents", uid] as const,
    queryFn: async ({ signal }) => (await call(getAgentOp, { params: { agent_uid: uid } }, signal)).data,
    // Whether it is paused may have changed a moment ago.
    staleTime: 0,
  });
