import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { ask, type Caller, dataOf } from "./ask";

/** One delivery as it arrived. Those of one event have the same id. */
export type Arrival = { id: string; type: string; body: string; data: Told };

export type Told = {
  uid: string;
  version: number;
  resolution: string | null;
  resolved_at: string | null;
  resolved_by_uid: string | null;
  tool_args?: unknown;
};

export type Inbox = {
  url: string;
  arrivals: Arrival[];
  close: () => Promise<void>;
};

/** Whether a delivery is answered with 204, and else with 500. `isFirst`: nothing with its id has arrived yet. */
type Judge = (
  message: { headers: IncomingHttpHeaders; body: string; timestamp: string },
  isFirst: boolean,
) => boolean;

/** A receiver of webhooks. What it refuses counts as arrived all the same: the server may have been told too late. */
export async function openInbox(judge: Judge = () => true): Promise<Inbox> {
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { type, timestamp, data } = JSON.parse(body);
    const id = String(req.headers["webhook-id"]);
    const isTaken = judge({ headers: req.headers, body, timestamp }, !seen.has(id));
    seen.add(id);
    arrivals.push({ id, type, body, data });
    res.writeHead(isTaken ? 204 : 500).end();
  });
  // A server that is killed while it sends breaks its connections off.
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type Endpoint = { uid: string; secret: string };

/** Has an organization's events sent to an inbox. */
export const subscribe = (admin: Caller, { url }: Inbox, event_types: readonly string[]): Promise<Endpoint> =>
  dataOf(
    ask(admin, "POST", "/api/webhook-endpoints", { body: { url, event_types, include_arguments: true } }),
  );

/** Whether deliveries are still on their way. */
export async function hasPending(admin: Caller, { uid }: Endpoint): Promise<boolean> {
  const path = `/api/webhook-endpoints/${uid}/deliveries?state=pending&limit=1`;
  const { items } = await dataOf<{ items: unknown[] }>(ask(admin, "GET", path));
  return items.length > 0;
}
