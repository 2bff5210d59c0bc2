import { operation } from "../operation";
import { ifMatch, taskParams } from "../work-tasks/inputs";
import { detail } from "../work-tasks/objects";
import { z } from "../zod";
import { desk } from "./contract";
import {
  channelBody,
  channelMemberParams,
  channelParams,
  channelQuery,
  channelsQuery,
  commentBody,
  memberBody,
  statusBody,
} from "./inputs";
import * as objects from "./objects";

const anyone = ["session", "bearer"] as const;

export const getTaskExtrasOp = operation({
  contract: desk,
  id: "getTaskExtras",
  method: "GET",
  path: "/api/work-tasks/{task_uid}/extras",
  summary: "Get task extras",
  description:
    "What the work-tasks contract has no word for: number, exact status and moments, tags, channel, parent and sub-tasks, comments, and the change log in our own words.",
  auth: anyone,
  permission: "work_tasks:read",
  params: taskParams,
  response: objects.extras,
  status: 200,
  message: "Task extras retrieved",
  errors: ["not_found"],
});

export const addTaskCommentOp = operation({
  contract: desk,
  id: "addTaskComment",
  method: "POST",
  path: "/api/work-tasks/{task_uid}/comments",
  summary: "Comment on a task",
  description: "Adds a comment to a task or an approval. It does not change the task's version.",
  auth: anyone,
  permission: "work_tasks:participate",
  params: taskParams,
  body: commentBody,
  example: { body: "The bank confirmed the transfer for **Monday**, @mara" },
  response: objects.comment,
  status: 201,
  message: "Comment added",
  errors: ["not_found"],
});

export const setTaskStatusOp = operation({
  contract: desk,
  id: "setTaskStatus",
  method: "PATCH",
  path: "/api/work-tasks/{task_uid}/status",
  summary: "Set the exact status",
  description:
    "Moves a task to any of our eight statuses. `PATCH /api/work-tasks/{task_uid}` knows five words, and to write back the one that it shows changes nothing; here a blocked task becomes one that is in progress.",
  auth: anyone,
  permission: "work_tasks:participate",
  params: taskParams,
  headers: ifMatch,
  body: statusBody,
  example: { status: "blocked", blocked_reason: "Waiting for the bank" },
  response: detail,
  status: 200,
  message: "Work task updated",
  errors: ["not_found", "stale_version"],
});

export const listChannelsOp = operation({
  contract: desk,
  id: "listChannels",
  method: "GET",
  path: "/api/channels",
  summary: "List channels",
  description: "The public channels of an organization, and the private ones that the caller belongs to.",
  auth: anyone,
  permission: "work_tasks:read",
  query: channelsQuery,
  response: z.strictObject({ items: z.array(objects.channel) }),
  status: 200,
  message: "Channels retrieved",
  errors: [],
});

export const createChannelOp = operation({
  contract: desk,
  id: "createChannel",
  method: "POST",
  path: "/api/channels",
  summary: "Create channel",
  description: "Makes a channel and the caller its first member. No two channels have the same name.",
  auth: anyone,
  permission: "work_tasks:participate",
  body: channelBody,
  example: { name: "collections", purpose: "Overdue invoices and what we do about them" },
  response: objects.channel,
  status: 201,
  message: "Channel created",
  errors: ["name_taken"],
});

export const getChannelOp = operation({
  contract: desk,
  id: "getChannel",
  method: "GET",
  path: "/api/channels/{channel_uid}",
  summary: "Get channel",
  description: "A channel with its members and its messages, newest first.",
  auth: anyone,
  permission: "work_tasks:read",
  params: channelParams,
  query: channelQuery,
  response: objects.channelDetail,
  status: 200,
  message: "Channel retrieved",
  errors: ["not_found"],
});

export const addChannelMemberOp = operation({
  contract: desk,
  id: "addChannelMember",
  method: "POST",
  path: "/api/channels/{channel_uid}/members",
  summary: "Add channel member",
  description:
    "Joins a public channel oneself; a member who holds `work_tasks:participate` adds other people and agents. Who is a member already stays one.",
  auth: anyone,
  permission: "work_tasks:read",
  params: channelParams,
  body: memberBody,
  example: { type: "user", uid: "550e8400-e29b-41d4-a716-446655440000" },
  response: objects.member,
  status: 201,
  message: "Channel member added",
  errors: ["not_found"],
});

export const removeChannelMemberOp = operation({
  contract: desk,
  id: "removeChannelMember",
  method: "DELETE",
  path: "/api/channels/{channel_uid}/members/{member_uid}",
  summary: "Remove channel member",
  description: "Leaves a channel oneself; to remove others takes `work_tasks:participate`.",
  auth: anyone,
  permission: "work_tasks:read",
  params: channelMemberParams,
  response: null,
  status: 204,
  message: "Channel member removed",
  errors: ["not_found"],
});
