import { toChannel, toChannelDetail, toComment, toExtras, toMember } from "@/lib/contracts/desk/mapping";
import * as ops from "@/lib/contracts/desk/operations";
import { addChannelMember, removeChannelMember } from "../channels/change-members";
import { createChannel } from "../channels/create-channel";
import { getChannelWithFeed, listChannels } from "../channels/get-channel";
import { commentOnTask } from "../comments/add-comment";
import { endpoint } from "../http/endpoint";
import { chooseOrganization } from "../organizations/choose-organization";
import { getTaskExtras } from "../tasks/get-task-extras";
import { updateWorkTask } from "../tasks/update-work-task";
import { detailAnswer } from "./detail-answer";

const extras = endpoint(ops.getTaskExtrasOp, async (ctx, { params }) =>
  toExtras(await getTaskExtras(ctx, { uid: params.task_uid })),
);

const comment = endpoint(ops.addTaskCommentOp, async (ctx, { params, body }) =>
  toComment(await commentOnTask(ctx, { uid: params.task_uid, body: body.body })),
);

const status = endpoint(ops.setTaskStatusOp, async (ctx, { params, headers, body }) => {
  const task = await updateWorkTask(ctx, {
    uid: params.task_uid,
    expectedVersion: headers["if-match"],
    fields: { status: body.status, blockedReason: body.blocked_reason },
  });
  return detailAnswer(task);
});

const channels = endpoint(ops.listChannelsOp, async (ctx, { query }) => {
  const found = await listChannels(ctx, await chooseOrganization(ctx, query.organization_uid));
  return { items: found.map(toChannel) };
});

const newChannel = endpoint(ops.createChannelOp, async (ctx, { body }) => {
  const { name, purpose, type } = body;
  const organizationUid = await chooseOrganization(ctx, body.organization_uid);
  return toChannel(await createChannel(ctx, { organizationUid, name, purpose, type }));
});

const channel = endpoint(ops.getChannelOp, async (ctx, { params, query }) =>
  toChannelDetail(await getChannelWithFeed(ctx, { uid: params.channel_uid, ...query })),
);

const join = endpoint(ops.addChannelMemberOp, async (ctx, { params, body }) =>
  toMember(await addChannelMember(ctx, params.channel_uid, body)),
);

const leave = endpoint(ops.removeChannelMemberOp, async (ctx, { params }) => {
  await removeChannelMember(ctx, params.channel_uid, params.member_uid);
  return undefined;
});

export const deskEndpoints = [extras, comment, status, channels, newChannel, channel, join, leave];
