import { handlesIn } from "@/lib/domain/comment";
import type { Ctx } from "@/lib/domain/ctx";
import { notInChannel, UnknownReference } from "@/lib/domain/errors";
import { identifierOf } from "@/lib/domain/task-extras";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { findIdentities } from "../organizations/find-identities";
import { insertMessage } from "./channel-messages-sql";
import { findChannel } from "./channels-sql";

/**
 * Posts one message about several new tasks, which mentions whoever they are assigned to (`task-apis.md`, section 2.4).
 * @throws UnknownReference for an unknown channel; AppError `not_in_channel`.
 */
export async function postSummary(
  tx: Tx,
  ctx: Ctx,
  channelUid: string,
  { text, tasks }: { text: string; tasks: readonly WorkTaskRecord[] },
): Promise<void> {
  const channel = await findChannel(tx, ctx, channelUid);
  if (!channel) throw new UnknownReference("channel", "is no channel of the organization");
  if (!channel.isMember) throw notInChannel();
  const uids = tasks.flatMap(({ assignee }) => (assignee ? [assignee.uid] : []));
  const assigned = await findIdentities(channel.organizationUid, { uids }, tx);
  const mentions = [...new Set([...assigned.map(({ handle }) => handle), ...handlesIn(text)])];
  const details = { text, tasks: tasks.map(identifierOf), mentions };
  const place = { organizationUid: channel.organizationUid, channelUid: channel.uid };
  await insertMessage(tx, ctx.actor, place, { kind: "summary", taskUid: null, details });
}
