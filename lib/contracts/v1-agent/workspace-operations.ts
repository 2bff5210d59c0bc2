import type { ErrorCode } from "@/lib/domain/errors";
import { operation } from "../operation";
import { z } from "../zod";
import { v1Agent } from "./contract";
import { channelMembersQuery, resolveIdentityQuery } from "./inputs";
import * as objects from "./objects";

/** Section 2.10: what an agent reads around its tasks. */
const reads = {
  contract: v1Agent,
  auth: ["bearer"],
  method: "GET",
  permission: "work_tasks:read",
  status: 200,
  errors: ["not_found", "stale_version"] as const satisfies ErrorCode[],
} as const;

export const getWorkspaceInfoOp = operation({
  ...reads,
  id: "agentGetWorkspaceInfo",
  path: "/v1/agent/get-workspace-info",
  summary: "Get workspace info",
  description: "The workspace that the token belongs to, and how many members, channels and agents it has.",
  response: objects.workspace,
  message: "Workspace retrieved",
});

export const resolveIdentityOp = operation({
  ...reads,
  id: "agentResolveIdentity",
  path: "/v1/agent/resolve-identity",
  summary: "Resolve identity",
  description: "The person or agent of a handle, or the person of an e-mail address; exactly one of the two.",
  query: resolveIdentityQuery,
  response: objects.identity,
  message: "Identity resolved",
});

export const getChannelsOp = operation({
  ...reads,
  id: "agentGetChannels",
  path: "/v1/agent/get-channels",
  summary: "Get channels",
  description: "The channels of the workspace that the caller can see.",
  response: z.array(objects.channel),
  message: "Channels retrieved",
});

export const getChannelMembersOp = operation({
  ...reads,
  id: "agentGetChannelMembers",
  path: "/v1/agent/get-channel-members",
  summary: "Get channel members",
  description: "The people and agents of a channel, a page at a time.",
  query: channelMembersQuery,
  response: objects.channelMembers,
  message: "Channel members retrieved",
  errors: [...reads.errors, "not_in_channel"],
});
