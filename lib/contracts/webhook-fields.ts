import { z } from "./zod";

const MAX_LENGTH = 2083;

function isHttp(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.host !== "";
}

/** Where webhooks go. Whether anything may be sent there, the server says. */
export const webhookUrl = z
  .string()
  .max(MAX_LENGTH, `must have at most ${MAX_LENGTH} characters`)
  .refine(isHttp, "must be an https address")
  .transform((value) => new URL(value).href)
  .refine((value) => value.length <= MAX_LENGTH, `must have at most ${MAX_LENGTH} characters`)
  .meta({ override: { type: "string", format: "uri", minLength: 1, maxLength: MAX_LENGTH } });
