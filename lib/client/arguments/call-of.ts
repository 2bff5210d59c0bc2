import type { RendererName } from "@/lib/domain/renderers";
import type { Call } from "./calls/call";
import { chatCall } from "./calls/chat-call";
import { deploymentCall } from "./calls/deployment-call";
import { emailCall } from "./calls/email-call";
import { httpCall } from "./calls/http-call";
import { moneyCall } from "./calls/money-call";
import { patchCall } from "./calls/patch-call";
import { replyCall } from "./calls/reply-call";
import { sqlCall } from "./calls/sql-call";
import { taskCall } from "./calls/task-call";
import type { Args } from "./fields";
import { toolTypeOf } from "./tool-type";

/** Those that are told by their shape come before those that share fields with them. */
const CALLS: readonly Call[] = [
  ...[emailCall, replyCall, httpCall, sqlCall, patchCall],
  ...[deploymentCall, moneyCall, chatCall, taskCall],
];

const BY_RENDERER: Readonly<Record<RendererName, Call>> = {
  ...{ email: emailCall, reply: replyCall, chat: chatCall, http: httpCall, sql: sqlCall },
  ...{ money: moneyCall, task: taskCall, patch: patchCall, deployment: deploymentCall },
};

const isKnown = (name: string): name is RendererName => Object.hasOwn(BY_RENDERER, name);

/**
 * What sort of call the arguments are for: what somebody said of the tool, where they did; else by the name of the tool,
 * or by a shape that leaves no doubt.
 */
export function callOf(args: Args, renderer: string | null = null): Call | null {
  if (renderer !== null) return isKnown(renderer) ? BY_RENDERER[renderer] : null;
  const type = toolTypeOf(args);
  const named = CALLS.find(({ toolTypes }) => type !== null && toolTypes.includes(type));
  return named ?? CALLS.find(({ fits }) => fits(args)) ?? null;
}
