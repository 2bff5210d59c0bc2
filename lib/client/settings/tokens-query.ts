import { infiniteQueryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { listApiTokensOp } from "@/lib/client/api/settings-operations";
import { FIRST_PAGE, nextPage } from "./next-page";

/** One's own, everybody's, or those of an agent. */
export type TokensOf = "me" | "all" | { agentUid: string };

export const TOKENS = ["settings", "tokens"] as const;

export const tokensQuery = (organizationUid: string, of: TokensOf) =>
  infiniteQueryOptions({
    queryKey: [...TOKENS, organizationUid, of] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { cursor: pageParam, ...(typeof of === "string" ? { of } : { agent_uid: of.agentUid }) };
      const params = { organization_uid: organizationUid };
      return (await call(listApiTokensOp, { params, query }, signal)).data;
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: nextPage,
    staleTime: 0,
  });
