import type { AuthKind, Operation } from "@/lib/contracts/operation";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import { fromBearer } from "./bearer";
import type { Trust } from "./credential-cache";
import type { Identity } from "./identity";
import { isRead, isSameOrigin } from "./same-origin";
import { identityOfCookies } from "./session-cookie";

async function fromSession(req: Request, trust: Trust): Promise<Identity | null> {
  const identity = await identityOfCookies(req.headers.get("cookie"), trust);
  if (identity && !isSameOrigin(req)) {
    throw new AppError("forbidden", "A request with a session cookie must come from this site's own pages");
  }
  return identity;
}

/** Explicit credentials first. Each answers null when its credential is absent, and throws when it is wrong. */
const AUTHENTICATORS: readonly [AuthKind, (req: Request, trust: Trust) => Promise<Identity | null>][] = [
  ["bearer", fromBearer],
  ["session", fromSession],
];

type Guard = Pick<Operation, "auth" | "permission">;

/** Every credential ends here, in the one context that commands know. @throws AppError `unauthenticated`, `forbidden`. */
export async function authenticate(req: Request, guard: Guard, requestId: string): Promise<Ctx> {
  const identity = await identify(req, guard);
  const needed: readonly Permission[] = [guard.permission].flat();
  const held = [...identity.organizations.values()];
  if (!needed.some((permission) => held.some((permissions) => permissions.has(permission)))) {
    throw new AppError("forbidden", refusal(identity, needed));
  }
  return {
    actor: identity.actor,
    organizations: identity.organizations,
    defaultOrganization: identity.defaultOrganization,
    requestId,
  };
}

async function identify(req: Request, guard: Guard): Promise<Identity> {
  const trust = isRead(req) ? "remembered" : "asked";
  for (const [kind, from] of AUTHENTICATORS) {
    const identity = guard.auth.includes(kind) ? await from(req, trust) : null;
    if (identity) return identity;
  }
  throw new AppError("unauthenticated", "Sign in, or send a token as Authorization: Bearer <token>", {
    headers: { "www-authenticate": "Bearer" },
  });
}

const refusal = ({ actor }: Identity, needed: readonly Permission[]) =>
  actor.type === "agent"
    ? `An agent's token does not allow this (${needed.join(" or ")})`
    : `Your role or your token's scopes do not allow this (${needed.join(" or ")})`;
