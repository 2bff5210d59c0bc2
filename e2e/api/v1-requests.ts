import { expect } from "vitest";
import { addChannelMemberOp, createChannelOp, getChannelOp } from "@/lib/contracts/desk/operations";
import type { Operation } from "@/lib/contracts/operation";
import { createTaskOp } from "@/lib/contracts/v1-agent/operations";
import { v1CreateTaskOp } from "@/lib/contracts/v1-tasks/operations";
import type { World } from "@/lib/testing/world";
import { type Call, call, data, refused } from "./client";
import { unique } from "./requests";

/** A task of the organization's agent, made through v1-agent. */
export const anAgentTask = (world: World, body: object = {}) =>
  data(createTaskOp, { as: world.agent.token, body: { title: unique("Draft migration"), ...body } });

/** What v1-tasks requires of a new task, and `more`. */
export const companyBody = ({ people }: World, more: object = {}) => ({
  title: unique("Verify benefits"),
  description: "Call payer",
  assigned_user_ids: [people.reviewer.uid],
  created_by_id: people.manager.uid,
  deadline: "2026-05-01T17:00:00Z",
  ...more,
});

/** A task of the company, made through v1-tasks with a manager's key. */
export const aCompanyTask = (world: World, more: object = {}) =>
  data(v1CreateTaskOp, { as: world.people.manager.token, body: companyBody(world, more) });

type Member = { uid: string };

/** A channel of the organization's manager, with others in it. */
export async function aChannel(world: World, members: readonly Member[] = [], more: object = {}) {
  const as = world.people.manager.token;
  const { uid } = await data(createChannelOp, { as, body: { name: unique("collections"), ...more } });
  for (const member of members) {
    const type = member.uid === world.agent.uid ? "agent" : "user";
    const body = { type, uid: member.uid };
    await data(addChannelMemberOp, { as, params: { channel_uid: uid }, body });
  }
  return uid;
}

/** What a channel says, newest first, as its maker reads it. */
export const messagesIn = async (world: World, channel_uid: string) =>
  (await data(getChannelOp, { as: world.people.manager.token, params: { channel_uid } })).messages;

export type AgentError = {
  code: string;
  message: string;
  details?: { field?: string; message?: string; index?: number; currentVersion?: number; issues?: unknown[] };
  retryable: boolean;
};

/** Expects v1-agent to refuse with a code, and gives its error. */
export async function agentRefuses(status: number, code: string, op: Operation, options: Call) {
  const { refusal } = await refused(status, op, options);
  const { error } = refusal as { error: AgentError };
  expect(error.code).toBe(code);
  return error;
}

export type CompanyError = { type: string; code: string; message: string; param: string | null };

/** Expects v1-tasks to refuse with a type, and gives its detail. */
export async function companyRefuses(status: number, type: string, op: Operation, options: Call) {
  const { refusal } = await refused(status, op, options);
  const { detail } = refusal as { detail: CompanyError };
  expect(detail.type).toBe(type);
  return detail;
}

type AgentMeta = {
  requestId: string;
  timestamp: string;
  pagination?: { hasMore: boolean; cursor: string | null; total: number };
};

/** The data of a v1-agent answer, and its envelope's `meta`. */
export async function withMeta<const O extends Operation>(op: O, options: Call) {
  const answer = await call(op, options);
  expect(answer.status, answer.text).toBe(200);
  const { meta } = JSON.parse(answer.text) as { meta: AgentMeta };
  return { ...meta, data: answer.data };
}
