import type { Channel, ChannelMessage, Identity } from "@/lib/domain/channel";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, notInChannel } from "@/lib/domain/errors";
import { type Queryable, sql } from "../db/pool";
import { findIdentities } from "../organizations/find-identities";
import { findMessages } from "./channel-messages-sql";
import { findChannel, findChannels, findMemberUids } from "./channels-sql";

export const noSuchChannel = () => new AppError("not_found", "Channel not found");

/** The public channels of an organization, and the caller's own private ones. @throws AppError `forbidden`. */
export async function listChannels(ctx: Ctx, organizationUid: string): Promise<Channel[]> {
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return findChannels(sql(), ctx, organizationUid);
}

/** A channel that the caller may look into. @throws AppError `not_found`, also for a private one of others. */
export async function getChannel(ctx: Ctx, uid: string, from: Queryable = sql()): Promise<Channel> {
  const channel = await findChannel(from, ctx, uid);
  if (!channel || (channel.type === "private" && !channel.isMember)) throw noSuchChannel();
  return channel;
}

const ALL_MEMBERS = 1000;

async function membersOf(
  channel: Channel,
  page: { limit: number; after?: string | undefined },
): Promise<Identity[]> {
  const uids = await findMemberUids(sql(), channel, page);
  const found = await findIdentities(channel.organizationUid, { uids });
  const byUid = new Map(found.map((identity) => [identity.uid, identity]));
  return uids.flatMap((uid) => byUid.get(uid) ?? []);
}

export type ChannelWithFeed = {
  channel: Channel;
  members: Identity[];
  /** Newest first. */
  messages: ChannelMessage[];
  hasMore: boolean;
};

/** @throws AppError `not_found`. */
export async function getChannelWithFeed(
  ctx: Ctx,
  { uid, limit, before }: { uid: string; limit: number; before?: string | undefined },
): Promise<ChannelWithFeed> {
  const channel = await getChannel(ctx, uid);
  const place = { organizationUid: channel.organizationUid, channelUid: channel.uid };
  const [members, messages] = await Promise.all([
    membersOf(channel, { limit: ALL_MEMBERS }),
    findMessages(sql(), place, { limit: limit + 1, before }),
  ]);
  return { channel, members, messages: messages.slice(0, limit), hasMore: messages.length > limit };
}

export type MemberPage = { members: Identity[]; hasMore: boolean; cursor: string | null };

/**
 * The members of a channel, in the order in which they joined.
 * @throws AppError `not_found`; `not_in_channel` for a private one that the caller is not in.
 */
export async function listChannelMembers(
  ctx: Ctx,
  { channelUid, limit, after }: { channelUid: string; limit: number; after?: string | undefined },
): Promise<MemberPage> {
  const channel = await findChannel(sql(), ctx, channelUid);
  if (!channel) throw noSuchChannel();
  if (channel.type === "private" && !channel.isMember) {
    throw notInChannel();
  }
  const found = await membersOf(channel, { limit: limit + 1, after });
  const members = found.slice(0, limit);
  const hasMore = found.length > limit;
  return { members, hasMore, cursor: hasMore ? (members.at(-1)?.uid ?? null) : null };
}
