import type { Identity } from "@/lib/domain/channel";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField, notInChannel } from "@/lib/domain/errors";
import { inTransaction } from "../db/pool";
import { findIdentities } from "../organizations/find-identities";
import { deleteMember, insertMember } from "./channels-sql";
import { getChannel } from "./get-channel";
import { requirePerson } from "./require-person";

type Member = { type: "user" | "agent"; uid: string };

/** Everybody may speak for themselves; for others, who is in the channel and may take part in tasks. */
function requireSay(ctx: Ctx, organizationUid: string, member: { uid: string }, isMember: boolean): void {
  requirePerson(ctx);
  const isSelf = member.uid === ctx.actor.uid;
  requirePermission(ctx, organizationUid, isSelf ? "work_tasks:read" : "work_tasks:participate");
  if (!isSelf && !isMember) throw notInChannel();
}

/**
 * Joins a public channel, or adds somebody to a channel of the caller's.
 * @throws AppError `not_found`, `forbidden`, `not_in_channel`; `invalid_request` for somebody who is not in the organization.
 */
export async function addChannelMember(ctx: Ctx, channelUid: string, member: Member): Promise<Identity> {
  return inTransaction(async (tx) => {
    const channel = await getChannel(ctx, channelUid, tx);
    requireSay(ctx, channel.organizationUid, member, channel.isMember);
    const [identity] = await findIdentities(channel.organizationUid, member, tx);
    if (!identity)
      throw invalidField(
        "uid",
        `is not ${member.type === "user" ? "a member" : "an agent"} of the organization`,
      );
    await insertMember(tx, channel, identity);
    return identity;
  });
}

/** Leaves a channel, or takes somebody out of a channel of the caller's. @throws AppError `not_found`, `forbidden`, `not_in_channel`. */
export async function removeChannelMember(ctx: Ctx, channelUid: string, memberUid: string): Promise<void> {
  await inTransaction(async (tx) => {
    const channel = await getChannel(ctx, channelUid, tx);
    requireSay(ctx, channel.organizationUid, { uid: memberUid }, channel.isMember);
    if (!(await deleteMember(tx, channel, memberUid))) {
      throw new AppError("not_found", "The channel has no such member");
    }
  });
}
