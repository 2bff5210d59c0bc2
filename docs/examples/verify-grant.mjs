// Asks for an approval, verifies its grant with jose alone, spends it, acts, and reports what came of it.
// BASE_URL=http://localhost:3000 TOKEN=cs_agent_… node docs/examples/verify-grant.mjs
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { createRemoteJWKSet, jwtVerify } from "jose";

const { BASE_URL = "http://localhost:3000", TOKEN } = process.env;

async function api(method, path, body) {
  const response = await fetch(`${BASE_URL}/api/approvals${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { ...(await response.json()), status: response.status };
}

const { data: asked } = await api("POST", "", {
  title: "Refund 40.00 EUR to Acme Corp",
  reasoning: "They paid **INV-2026-0042** twice.",
  tool_args: { tool_type: "refund", amount: 40, currency: "EUR" },
});

let approval;
do {
  ({ data: approval } = await api("GET", `/${asked.uid}?wait=30`));
} while (approval.resolution === "pending");
if (approval.resolution !== "approved") throw new Error(`It was ${approval.resolution}`);

// Anybody can do this who is handed the grant and the arguments: no token is needed for it.
const keys = createRemoteJWKSet(new URL(`${BASE_URL}/.well-known/jwks.json`));
const { payload } = await jwtVerify(approval.grant, keys, {
  issuer: BASE_URL,
  audience: asked.origin.agent_uid,
  algorithms: ["EdDSA"],
  typ: "countersign-grant+jwt",
});
const hash = createHash("sha256").update(canonicalize(approval.tool_args)).digest("base64url");
if (payload.args_sha256 !== hash) throw new Error("These are not the arguments that were approved");
console.log(`verified: ${payload.tool}, approved by ${payload.by}`);

const consumed = await api("POST", `/${asked.uid}/consume`, { grant: approval.grant });
if (consumed.status !== 200) throw new Error(consumed.error);
console.log(`running: ${JSON.stringify(consumed.data.tool_args)}`);

const again = await api("POST", `/${asked.uid}/consume`, { grant: approval.grant });
console.log(`a second time: ${again.status} ${again.error}`);

await api("POST", `/${asked.uid}/execution`, { outcome: "succeeded", external_ref: "re_42" });
console.log("reported");
