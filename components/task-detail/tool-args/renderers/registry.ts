import { callOf } from "@/lib/client/arguments/call-of";
import type { Args } from "@/lib/client/arguments/fields";
import { chat } from "./chat";
import { deployment } from "./deployment";
import { email } from "./email";
import { http } from "./http";
import { money } from "./money";
import { patch } from "./patch";
import type { Renderer } from "./renderer";
import { reply } from "./reply";
import { sql } from "./sql";
import { task } from "./task";

/** Every renderer; a further one is a file beside these and its name here. */
export const RENDERERS: readonly Renderer[] = [email, reply, chat, http, sql, money, task, patch, deployment];

export function rendererFor(args: Args, name: string | null): Renderer | null {
  const call = callOf(args, name);
  return RENDERERS.find((renderer) => renderer.call === call) ?? null;
}
