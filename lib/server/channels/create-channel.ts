import { v7 as uuidv7 } from "uuid";
import type { Channel, ChannelType } from "@/lib/domain/channel";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { inTransaction } from "../db/pool";
import { insertChannel, insertMember } from "./channels-sql";
import { requirePerson } from "./require-person";

export type CreateChannel = {
  organizationUid: string;
  name: string;
  purpose: string | null;
  type: ChannelType;
};

/**
 * Makes a channel, with the caller as its first member.
 * @throws AppError `forbidden`; `name_taken` where the organization has a channel of that name, in any case.
 */
export async function createChannel(ctx: Ctx, input: CreateChannel): Promise<Channel> {
  requirePermission(ctx, input.organizationUid, "work_tasks:participate");
  requirePerson(ctx);
  const channel: Channel = {
    ...input,
    uid: uuidv7(),
    createdAt: new Date().toISOString(),
    isMember: true,
    memberCount: 1,
  };
  await inTransaction(async (tx) => {
    if (!(await insertChannel(tx, channel))) {
      throw new AppError("name_taken", "name: another channel is called that", {
        details: [{ field: "name", message: "another channel is called that" }],
      });
    }
    await insertMember(tx, channel, ctx.actor);
  });
  return channel;
}
