import { desk } from "@/lib/contracts/desk/contract";
import { type AcceptBody, acceptBody } from "@/lib/contracts/desk/organization/invitations";
import { AppError } from "@/lib/domain/errors";
import { isSameOrigin } from "../auth/same-origin";
import { identityOfCookies } from "../auth/session-cookie";
import { challenge } from "../auth/token-identity";
import type { Endpoint } from "../http/endpoint";
import { requestIdOf } from "../http/headers";
import { addressOf } from "../http/leaving";
import { checkBody } from "../http/parse-input";
import { respond, respondError } from "../http/respond";
import { type Accepter, acceptInvitation } from "../invitations/accept-invitation";
import { log } from "../log";

async function accepterOf(req: Request, body: AcceptBody): Promise<Accepter> {
  if (body.as !== "session") return body;
  const identity = await identityOfCookies(req.headers.get("cookie"), "asked");
  if (identity?.actor.type !== "user") throw challenge("session", "Sign in first");
  return { as: "session", uid: identity.actor.uid };
}

/** Open to whoever holds the token of an invitation, so it is no operation; from our own pages alone. */
const accept: Endpoint = {
  method: "POST",
  path: "/api/invitations/accept",
  contract: desk,
  handle: async (req) => {
    const requestId = requestIdOf(req);
    try {
      if (!isSameOrigin(req)) {
        throw new AppError("forbidden", "An invitation is accepted on this site's own page");
      }
      const body = await checkBody(acceptBody, req);
      const accepter = await accepterOf(req, body);
      const joined = await acceptInvitation({ token: body.token, accepter, address: addressOf(req) });
      log().info({ requestId, operation: "acceptInvitation", status: 200 }, "request");
      const data = { organization_uid: joined.organizationUid };
      const answer = { status: 200, message: "Invitation accepted", requestId, at: new Date().toISOString() };
      return respond(200, desk.success(data, answer), requestId);
    } catch (error) {
      return respondError(desk, error, requestId);
    }
  },
};

export const invitationEndpoints = [accept];
