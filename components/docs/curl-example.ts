import type { Operation } from "@/lib/contracts/operation";

const QUERY: Record<string, string> = {
  listWorkTasks: "?type=hil_approval&resolution=pending&sort=-priority",
  searchContext: "?q=INV-2026",
  agentListTasks: "?status=in_progress&limit=20",
  agentListMyTasks: "?status=todo",
  agentResolveIdentity: "?handle=mara",
  agentGetChannelMembers: "?channelId=$CHANNEL_ID",
  v1ListTasks: "?status=pending&priority=urgent&limit=20",
};

const quoted = (json: string): string => `'${json.replaceAll("'", "'\\''")}'`;

/** A call that works once its token and uid are filled in. */
export function curlOf(op: Operation, origin: string): string {
  const path = op.path.replace(/{(\w+)}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const method = op.method === "GET" ? "" : `-X ${op.method} `;
  const lines = [
    `curl ${method}"${origin}${path}${QUERY[op.id] ?? ""}"`,
    op.auth.includes("apiKey") ? `-H "X-API-Key: $TOKEN"` : `-H "Authorization: Bearer $TOKEN"`,
    ...(op.headers?.shape["idempotency-key"] ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(op.body ? [`-H "Content-Type: application/json"`, `-d ${quoted(JSON.stringify(op.example))}`] : []),
  ];
  return lines.join(" \\\n  ");
}
