import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What was asked, in the order in which it came. */
export type Asked = { method: string; path: string; headers: IncomingHttpHeaders; body: unknown };

/** One answer: `null` is a connection that breaks off. */
export type Step = null | {
  status?: number;
  headers?: Record<string, string>;
  data?: unknown;
  body?: unknown;
  /** Written as it is, and left open where `isOpen` says so. */
  events?: string;
  isOpen?: boolean;
};

function answer(res: ServerResponse, step: Step | undefined): void {
  if (!step) return void res.destroy();
  const { status = 200, headers = {}, events, isOpen = false } = step;
  if (events !== undefined) {
    res.writeHead(status, { "content-type": "text/event-stream", ...headers }).write(events);
    if (!isOpen) res.end();
    return;
  }
  const body = step.body ?? { status: "success", status_code: status, message: "", data: step.data };
  res.writeHead(status, { "content-type": "application/json", ...headers });
  res.end(status === 304 ? undefined : JSON.stringify(body));
}

export type ScriptedServer = { url: string; asked: Asked[]; closed: Promise<void> };

/** A server that gives each request the next of its answers, and the last one from then on. Gone with the test. */
export async function scriptedServer(...steps: Step[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = "", url: path = "", headers } = req;
    const step = steps[Math.min(asked.length, steps.length - 1)];
    asked.push({ method, path, headers, body: text ? JSON.parse(text) : undefined });
    res.once("close", resolve);
    answer(res, step);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, closed };
}
