// Asks for a refund, and hears of the decision in the stream of events. npm install eventsource
import { EventSource } from "eventsource";

const { COUNTERSIGN_URL: url, COUNTERSIGN_TOKEN: token } = process.env;
const authorization = `Bearer ${token}`;

async function api(path, body, headers = {}) {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer.data;
}

// It comes back by itself, behind the last event that it had, and gets what happened meanwhile.
const events = new EventSource(`${url}/api/approvals/events`, {
  fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers, authorization } }),
});
const decided = new Promise((resolve) => {
  events.addEventListener("approval.decided", ({ data }) => resolve(JSON.parse(data).approval));
});
await new Promise((resolve) => events.addEventListener("ready", resolve, { once: true }));

const asked = await api(
  "/api/approvals",
  {
    title: "Refund 40 EUR to Acme Corp",
    reasoning: "Invoice **INV-2026-0042** was paid twice.",
    tool_args: { tool_type: "refund", amount: 40, currency: "EUR" },
    // Decides in test mode only; elsewhere people do.
    metadata: { test: { decide: "edit", tool_args: { tool_type: "refund", amount: 20 }, after_ms: 500 } },
  },
  { "idempotency-key": crypto.randomUUID() },
);
console.log("asked", asked.uid);

const { uid, resolution, tool_args } = await decided;
events.close();
console.log(resolution, JSON.stringify(tool_args));

// Only this is a yes.
if (resolution === "approved") {
  await api(`/api/approvals/${uid}/execution`, { outcome: "succeeded", external_ref: "re_42" });
  console.log("reported");
}
