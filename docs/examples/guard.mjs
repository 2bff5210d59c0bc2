// A tool that runs only with a grant: the approved arguments, once.
// BASE_URL=http://localhost:3000 TOKEN=cs_agent_… node guard.mjs
import { createGuard, toolArgsOf } from "@countersign/guard";

const { BASE_URL = "http://localhost:3000", TOKEN } = process.env;

async function api(path, body) {
  const response = await fetch(`${BASE_URL}/api/approvals${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()).data;
}

const call = { tool: "refund", args: { amount: 40, currency: "EUR" } };
const asked = await api("", {
  title: "Refund 40.00 EUR to Acme Corp",
  reasoning: "They paid **INV-2026-0042** twice.",
  tool_args: toolArgsOf(call),
});

let approval;
do {
  approval = await api(`/${asked.uid}?wait=30`);
} while (approval.resolution === "pending");

const guard = createGuard({ issuer: BASE_URL, audience: asked.origin.agent_uid, token: TOKEN });
const refund = ({ amount, currency }) => console.log(`refunded ${amount} ${currency}`);

// What a reviewer edited is what runs: `tool_args`, not what the agent asked for.
await guard.runOnce(approval.grant, { tool: call.tool, args: approval.tool_args }, refund);

for (const args of [approval.tool_args, { ...approval.tool_args, amount: 999_999 }]) {
  await guard
    .runOnce(approval.grant, { tool: call.tool, args }, refund)
    .catch((error) => console.log(`${args.amount}: ${error.code}`));
}
await api(`/${asked.uid}/execution`, { outcome: "succeeded" });
