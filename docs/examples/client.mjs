// Asks for a refund, waits for the decision, and says what came of it. npm install @countersign/client
import { CountersignClient } from "@countersign/client";

const countersign = new CountersignClient({
  url: process.env.COUNTERSIGN_URL,
  token: process.env.COUNTERSIGN_TOKEN,
});

const { uid } = await countersign.requestApproval({
  title: "Refund 40 EUR to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** was paid twice.",
  tool_args: { tool_type: "refund", amount: 40, currency: "EUR" },
  // Decides in test mode only; elsewhere people do.
  metadata: { test: { decide: "edit", tool_args: { tool_type: "refund", amount: 20 }, after_ms: 500 } },
});
console.log("asked", uid);

const { resolution, tool_args } = await countersign.waitForDecision(uid, {
  onQuestion: ({ question }) => ({ answer: `I cannot say more about "${question}".` }),
});
console.log(resolution, JSON.stringify(tool_args));

// Only this is a yes.
if (resolution === "approved") {
  await countersign.reportExecution(uid, { outcome: "succeeded", external_ref: "re_42" });
  console.log("reported");
}
