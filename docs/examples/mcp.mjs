// Does over MCP what a model does with the tools. npm install @modelcontextprotocol/sdk
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const client = new Client({ name: "refunds", version: "1.0.0" });
await client.connect(
  new StreamableHTTPClientTransport(new URL(`${process.env.COUNTERSIGN_URL}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${process.env.COUNTERSIGN_TOKEN}` } },
  }),
);

async function use(name, args) {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
  if (isError) throw new Error(content[0].text);
  return structuredContent;
}

const { uid } = await use("request_approval", {
  title: "Refund 40 EUR to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** was paid twice.",
  tool_args: { tool_type: "refund", amount: 40, currency: "EUR" },
  idempotency_key: crypto.randomUUID(),
  // Decides in test mode only; elsewhere people do.
  metadata: { test: { decide: "edit", tool_args: { tool_type: "refund", amount: 20 }, after_ms: 500 } },
});
console.log("asked", uid);

let decision;
do decision = await use("wait_for_approval", { uid });
while (decision.resolution === "pending");
console.log(decision.resolution, JSON.stringify(decision.tool_args));

// Only this is a yes.
if (decision.resolution === "approved") {
  await use("report_execution", { uid, outcome: "succeeded", external_ref: "re_42" });
  console.log("reported");
}
await client.close();
