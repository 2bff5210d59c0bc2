import type { AuthKind, Operation } from "@/lib/contracts/operation";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import { fromApiKey } from "./api-key";
import { fromBearer } from "./bearer";
import type { Trust } from "./credential-cache";
import type { Identity } from "./identity";
import { isRead, isSameOrigin } from "./same-origin";
import { identityOfCookies } from "./session-cookie";
import { rememberSessionUse } from "./session-use";
import { challenge } from "./token-identity";

async function fromSession(req: Request, trust: Trust): Promise<Identity | null> {
  const identity = await identityOfCookies(req.headers.get("cookie"), trust);
  if (identity && !isSameOrigin(req)) {
    throw new AppError("forbidden", "A request with a session cookie must come from this site's own pages");
  }
  if (identity?.sessionUid) rememberSessionUse(identity.sessionUid, req.headers.get("user-agent"));
  return identity;
}

/** Explicit credentials first. Each answers null when its credential is absent, and throws when it is wrong. */
const AUTHENTICATORS: readonly [AuthKind, (req: Request, trust: Trust) => Promise<Identity | null>][] = [
  ["bearer", fromBearer],
  ["apiKey", fromApiKey],
  ["session", fromSession],
];

type Guard = Pick<Operation, "auth" | "permission" | "contract">;

/** Every credential ends here, in the one context that commands know. @throws AppError `unauthenticated`, `forbidden`. */
export async function authenticate(req: Request, guard: Guard, requestId: string): Promise<Ctx> {
  const identity = await identify(req, guard);
  const { actor, defaultOrganization, sessionUid } = identity;
  const { sight } = guard.contract;
  const organizations = sight === "desk" ? identity.organizations : onlyDefault(identity);
  const needed: readonly Permission[] = [guard.permission].flat();
  const held = [...organizations.values()];
  if (!needed.some((permission) => held.some((permissions) => permissions.has(permission)))) {
    throw new AppError("forbidden", refusal(identity, needed));
  }
  const session = sessionUid === undefined ? {} : { sessionUid };
  return { actor, organizations, defaultOrganization, sight, requestId, ...session };
}

/** Keys of other contracts than the desk's are bound to one organization, also where their holder is in several. */
const onlyDefault = ({ organizations, defaultOrganization }: Identity): Ctx["organizations"] =>
  new Map([...organizations].filter(([uid]) => uid === defaultOrganization));

async function identify(req: Request, { auth }: Guard): Promise<Identity> {
  const trust = isRead(req) ? "remembered" : "asked";
  for (const [kind, from] of AUTHENTICATORS) {
    const identity = auth.includes(kind) ? await from(req, trust) : null;
    if (identity) return identity;
  }
  throw anonymous(auth);
}

function anonymous(auth: Guard["auth"]): AppError {
  if (auth.includes("apiKey")) return challenge("apiKey", "Send a token as X-API-Key: <token>");
  if (!auth.includes("bearer")) return challenge("session", "Sign in first; no token does this");
  if (!auth.includes("session")) return challenge("bearer", "Send a token as Authorization: Bearer <token>");
  return challenge("bearer", "Sign in, or send a token as Authorization: Bearer <token>");
}

const refusal = ({ actor }: Identity, needed: readonly Permission[]) =>
  actor.type === "agent"
    ? `An agent's token does not allow this (${needed.join(" or ")})`
    : `Your role or your token's scopes do not allow this (${needed.join(" or ")})`;
