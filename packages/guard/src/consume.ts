import { GuardError } from "./guard-error.js";
import type { GrantClaims } from "./verify-grant.js";

export type Server = { url: string; token: string; fetch: typeof fetch };

const TIMEOUT_MS = 10_000;

type Body = { data?: { jti?: unknown }; details?: readonly { consumed_at?: unknown; reason?: unknown }[] };

async function post({ url, token, fetch }: Server, grant: string, { sub }: GrantClaims) {
  try {
    const response = await fetch(`${url}/api/approvals/${encodeURIComponent(sub)}/consume`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ grant }),
      // Elsewhere nobody is to see the token.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: (await response.json()) as Body };
  } catch (error) {
    throw new GuardError("unavailable", "The server did not answer", { cause: error });
  }
}

function refusalOf(status: number, { details: [detail = {}] = [] }: Body): GuardError {
  if (status === 409) {
    const consumedAt = String(detail.consumed_at);
    return new GuardError("grant_spent", `The grant was spent at ${consumedAt}`, { consumedAt });
  }
  if (status === 410) {
    return detail.reason === "expired"
      ? new GuardError("grant_expired", "The grant is expired")
      : new GuardError("grant_revoked", "The grant was revoked");
  }
  if (status === 422) return new GuardError("grant_invalid", "The server does not know this grant");
  if (status === 401 || status === 403 || status === 404) {
    return new GuardError("refused", `The server answered ${status}`);
  }
  return new GuardError("unavailable", `The server answered ${status}`);
}

/** Spends a grant. @throws GuardError where it could not be spent, or nobody knows whether it was. */
export async function consume(server: Server, grant: string, claims: GrantClaims): Promise<void> {
  const { status, body } = await post(server, grant, claims);
  // Anything else that answers 200 has not spent it.
  if (status === 200 && body.data?.jti === claims.jti) return;
  throw status === 200 ? new GuardError("unavailable", "This was not the server") : refusalOf(status, body);
}
