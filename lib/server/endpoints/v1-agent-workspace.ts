import { toChannel, toIdentity, toWorkspace } from "@/lib/contracts/v1-agent/mapping";
import * as ops from "@/lib/contracts/v1-agent/workspace-operations";
import { listChannelMembers, listChannels } from "../channels/get-channel";
import { endpoint } from "../http/endpoint";
import { getWorkspace } from "../organizations/get-workspace";
import { resolveIdentity } from "../organizations/resolve-identity";

const workspace = endpoint(ops.getWorkspaceInfoOp, async (ctx) => toWorkspace(await getWorkspace(ctx)));

const identity = endpoint(ops.resolveIdentityOp, async (ctx, { query: { handle, email } }) =>
  toIdentity(await resolveIdentity(ctx, handle === undefined ? { email: email ?? "" } : { handle })),
);

const channels = endpoint(ops.getChannelsOp, async (ctx) =>
  (await listChannels(ctx, ctx.defaultOrganization)).map(toChannel),
);

const members = endpoint(ops.getChannelMembersOp, async (ctx, { query }) => {
  const { channelId: channelUid, limit, after } = query;
  const page = await listChannelMembers(ctx, { channelUid, limit, after });
  return { ...page, members: page.members.map(toIdentity) };
});

export const v1AgentWorkspaceEndpoints = [workspace, identity, channels, members];
