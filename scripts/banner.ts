import { DEMO_PASSWORD, DEMO_PEOPLE } from "@/prisma/seed/people";

const CURL = (url: string, token: string) => `curl -sS ${url}/api/approvals \\
  -H 'Authorization: Bearer ${token}' \\
  -H 'Content-Type: application/json' \\
  -d '{"title":"Send payment reminder to Acme Corp","reasoning":"Invoice **INV-2026-0042** is overdue and nobody answered the first reminder.","tool_args":{"tool_type":"send_email","to":["billing@acme.com"],"subject":"Invoice INV-2026-0042","body":"Dear Acme team,\\n\\nyour invoice INV-2026-0042 is overdue."},"trigger":{"type":"scheduled"},"priority":"high"}'`;

export type Banner = { url: string; agentToken: string | null; startedInMs: number };

/** What a person needs who has just started the server. */
export function banner({ url, agentToken, startedInMs }: Banner): string {
  const lines = ["", `  Countersign is running at ${url}  (ready in ${(startedInMs / 1000).toFixed(1)} s)`];
  if (agentToken) {
    lines.push("", `  Demo sign-ins, all with the password ${DEMO_PASSWORD}:`);
    for (const { email, name, memberships } of DEMO_PEOPLE) {
      const roles = memberships.map(({ organization, role }) => `${role} in ${organization}`).join(", ");
      lines.push(`    ${email.padEnd(28)} ${name.padEnd(16)} ${roles}`);
    }
    lines.push("", "  Post an approval request as the demo's agent:", "", CURL(url, agentToken));
  } else {
    lines.push("", "  Make a token for an agent with: npm run -s token -- --agent NAME");
  }
  lines.push("", `  API reference: ${url}/docs`, "");
  return lines.join("\n");
}
