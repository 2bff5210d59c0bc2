import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { env } from "../env";

const MINUTE_SECONDS = 60;

let limiter: RateLimiterMemory | null | undefined;

/** Per actor and process; off unless API_RATE_LIMIT_PER_MINUTE is set. @throws AppError `rate_limited` with `Retry-After`. */
export async function checkRate({ actor }: Ctx): Promise<void> {
  const points = env().API_RATE_LIMIT_PER_MINUTE;
  limiter ??= points > 0 ? new RateLimiterMemory({ points, duration: MINUTE_SECONDS }) : null;
  if (!limiter) return;
  try {
    await limiter.consume(actor.uid);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw new AppError("rate_limited", "Too many requests", { headers: { "retry-after": retryAfter } });
  }
}
