import { RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/domain/errors";
import { limiter } from "./sign-in-limits";

const ATTEMPTS = 50;

/** Every attempt to accept an invitation counts, whatever comes of it. @throws AppError `rate_limited`. */
export async function countInvitationAttempt(address: string): Promise<void> {
  try {
    await limiter("invitation-address", ATTEMPTS).consume(address);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate_limited", "Too many attempts; try again in a few minutes", {
      headers: { "retry-after": String(seconds) },
    });
  }
}
