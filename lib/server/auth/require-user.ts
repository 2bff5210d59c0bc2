import type { Ctx, UserActor } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";

/** The caller as a person. @throws AppError `forbidden` for an agent, in these words. */
export function requireUser({ actor }: Ctx, refusal: string): UserActor {
  if (actor.type === "agent") throw new AppError("forbidden", refusal);
  return actor;
}
