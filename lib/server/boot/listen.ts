import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "./setup-error";

export type Listen = { host: string; port: number };

const SENTENCES: Record<string, (at: Listen) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program; stop it or choose another with PORT=${port + 1}.`,
  EACCES: ({ port }) => `Port ${port} may not be opened by this account; choose another with PORT=3000.`,
  EADDRNOTAVAIL: ({ host }) => `HOST=${host} is not an address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST=${host} is not an address of this machine.`,
};

/** @throws SetupError where the port is taken or not ours to open. */
export async function listen(server: Server, at: Listen): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence = SENTENCES[error.code ?? ""];
      reject(sentence ? new SetupError(sentence(at)) : error);
    });
    server.listen(at.port, at.host, resolve);
  });
}

const LEAVING_MS = 2000;

/**
 * Asks early, before anything is started for nothing. A server of ours whose launcher was just killed takes a moment
 * to notice and to leave the port, so a taken one is asked again for a while.
 */
export async function checkPort(at: Listen): Promise<void> {
  const deadline = Date.now() + LEAVING_MS;
  for (;;) {
    const probe = createServer();
    try {
      await listen(probe, at);
      await new Promise((resolve) => probe.close(resolve));
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Accepts no more, lets what runs come to its end for at most `graceMs`, then cuts what is left. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
  clearInterval(sweep);
}
