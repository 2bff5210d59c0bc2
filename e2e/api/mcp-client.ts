import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { expect } from "vitest";

/** The official client, which from here on holds answers against the schemas of the tools. */
export async function connect(base: string, token: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${base}/mcp`), { requestInit }));
  await client.listTools();
  return client;
}

type Args = Record<string, unknown>;

const use = async (client: Client, name: string, args: Args) =>
  (await client.callTool({ name, arguments: args })) as CallToolResult;

/** What a tool answers. */
export async function answer(client: Client, name: string, args: Args): Promise<Record<string, unknown>> {
  const { isError, structuredContent, content } = await use(client, name, args);
  expect(isError, JSON.stringify(content)).toBeUndefined();
  expect(content).toEqual([{ type: "text", text: JSON.stringify(structuredContent) }]);
  return structuredContent ?? {};
}

export async function refusal(client: Client, name: string, args: Args): Promise<Record<string, unknown>> {
  const { isError, content } = await use(client, name, args);
  expect(isError).toBe(true);
  const [part] = content;
  return JSON.parse(part?.type === "text" ? part.text : "{}");
}
