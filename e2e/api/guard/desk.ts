import { getApprovalOp, requestApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import {
  createGuard,
  type Guard,
  type GuardOptions,
  type JsonObject,
  toolArgsOf,
} from "@/packages/guard/src/index";
import { data, SERVER } from "../client";

/** A guard as the executor of the world's agent would have it, at the real server. */
export const guardOf = ({ agent }: World, more: Partial<GuardOptions> = {}): Guard =>
  createGuard({ issuer: SERVER, audience: agent.uid, token: agent.token, ...more });

/** The agent asks for one call, a reviewer approves it, perhaps with other arguments, and the agent reads its grant. */
export async function approvedCall(
  world: World,
  call: { tool: string; args: JsonObject },
  edited?: JsonObject,
): Promise<{ uid: string; grant: string; toolArgs: JsonObject }> {
  const { agent, people } = world;
  const asked = { title: `Run ${call.tool}`, reasoning: "Asked for", tool_args: toolArgsOf(call) };
  const { uid } = await data(requestApprovalOp, { as: agent.token, body: asked });
  const decision = { action: "approve", ...(edited && { tool_args: toolArgsOf({ ...call, args: edited }) }) };
  await data(updateWorkTaskOp, { as: people.reviewer.token, params: { task_uid: uid }, body: decision });
  const { grant, tool_args: toolArgs } = await data(getApprovalOp, { as: agent.token, params: { uid } });
  return { uid, grant: grant ?? "", toolArgs };
}
