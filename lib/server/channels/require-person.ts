import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";

/** A channel widens what an agent sees, so people decide who is in it. @throws AppError `forbidden` for an agent. */
export function requirePerson({ actor }: Ctx): void {
  if (actor.type === "agent") throw new AppError("forbidden", "Channels are made and joined by people");
}
