import type { ChannelEvent } from "@/lib/domain/channel";
import type { Ctx } from "@/lib/domain/ctx";
import { identifierOf } from "@/lib/domain/task-extras";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { insertMessage } from "./channel-messages-sql";

type Announced = Pick<
  WorkTaskRecord,
  "organizationUid" | "uid" | "number" | "title" | "status" | "channelUid"
>;

function eventOf(before: Announced | null, after: Announced): ChannelEvent | null {
  const { uid: taskUid, title, status } = after;
  const identifier = identifierOf(after);
  if (!before || before.channelUid !== after.channelUid) {
    const kind = before ? "task_added" : "task_created";
    return { kind, taskUid, details: { identifier, title, status } };
  }
  if (before.status === status) return null;
  const kind = status === "done" ? "task_completed" : "task_status_changed";
  return { kind, taskUid, details: { identifier, title, from: before.status, to: status } };
}

/** Posts what happened to a task in the channel that it is bound to (`task-apis.md`, section 2.3), with the change itself. */
export async function announceTask(
  tx: Tx,
  ctx: Ctx,
  before: Announced | null,
  after: Announced,
): Promise<void> {
  const { organizationUid, channelUid } = after;
  const event = channelUid && eventOf(before, after);
  if (event) await insertMessage(tx, ctx.actor, { organizationUid, channelUid }, event);
}
