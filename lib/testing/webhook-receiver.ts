import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One message as it arrived. */
export type Received = { headers: IncomingHttpHeaders; body: string; data: Record<string, unknown> };

type Answering = (received: Received, res: ServerResponse) => void | Promise<void>;

export type Receiver = {
  url: string;
  received: Received[];
  /** How it answers from now on; 204 unless told otherwise. */
  answer: (how: Answering | number) => void;
  /** The ids of the tasks that it was told of, with what happened. */
  told: () => string[];
  close: () => Promise<void>;
};

const statusOnly =
  (status: number): Answering =>
  (_, res) =>
    void res.writeHead(status).end();

/** A server that takes webhooks, at an address that is only reached because the tests allow `localhost`. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answering = statusOnly(204);
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const message = { headers: req.headers, body, data: JSON.parse(body) };
    received.push(message);
    await answering(message, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answer: (how) => {
      answering = typeof how === "number" ? statusOnly(how) : how;
    },
    told: () => received.map(({ data }) => `${data.type}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
