import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/domain/errors";
import { pool } from "../db/pool";

const WINDOW_SECONDS = 15 * 60;

export const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  });

/** Of somebody who is signed in and wants another password; the first one that is right forgives them. */
const passwords = () => limiter("password", 10);

/** Counts a try before it is made. @throws AppError `rate_limited` with `Retry-After`. */
export async function countPasswordTry(userUid: string): Promise<void> {
  try {
    await passwords().consume(userUid);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw new AppError("rate_limited", "Too many wrong passwords; try again later", {
      headers: { "retry-after": retryAfter },
    });
  }
}

export const forgivePasswordTries = async (userUid: string): Promise<void> => {
  await passwords().delete(userUid);
};

/** Failed attempts only. An account is limited whether it exists or not, so that the limit tells nothing either. */
const limits = () => ({ account: limiter("sign-in-account", 10), address: limiter("sign-in-address", 100) });

export type Attempt = { email: string; address: string };

/** Counts an attempt before it is made, so that a thousand at once are not a thousand tries. False: too many. */
export async function countAttempt({ email, address }: Attempt): Promise<boolean> {
  const { account, address: perAddress } = limits();
  try {
    await perAddress.consume(address);
    await account.consume(email);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** A success takes its own attempt back and forgives the account. */
export async function forgive({ email, address }: Attempt): Promise<void> {
  const { account, address: perAddress } = limits();
  await Promise.all([account.delete(email), perAddress.reward(address)]);
}
