import { createServer } from "node:http";
import { join } from "node:path";
import { openDatabase } from "@/lib/server/boot/database";
import { checkPort, closeServer, type Handler, listen } from "@/lib/server/boot/listen";
import { goOnUnread } from "@/lib/server/boot/output";
import { localSecrets, openDataDirectory } from "@/lib/server/boot/secrets";
import { readSettings, type Settings } from "@/lib/server/boot/settings";
import { SetupError } from "@/lib/server/boot/setup-error";
import { warmDashboards } from "@/lib/server/dashboard/warm-dashboards";
import { ensureSigningKey } from "@/lib/server/grants/signing-keys";
import { dispatch } from "@/lib/server/http/api";
import { closeEventStreams } from "@/lib/server/http/event-stream";
import { requestIdFrom } from "@/lib/server/http/headers";
import { serve } from "@/lib/server/http/node-host";
import { pagePolicy } from "@/lib/server/http/page-policy";
import { CHORES } from "@/lib/server/jobs/chores";
import { startHousekeeping } from "@/lib/server/jobs/housekeeping";
import { TASKS } from "@/lib/server/jobs/tasks";
import { startWorker } from "@/lib/server/jobs/worker";
import { log } from "@/lib/server/log";
import { hub } from "@/lib/server/realtime/hub";
import { endWaits } from "@/lib/server/realtime/task-watch";
import { stopSending } from "@/lib/server/webhooks/sender";
import { applyMigrations, demoAgentToken, ensureDemo } from "@/prisma/prepare";
import { banner } from "@/scripts/banner";

const GRACE_MS = 10_000;

type Stop = () => Promise<void>;

/** Undone in reverse when the process ends. */
const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

const stop = (): Promise<void> => {
  stopping ??= (async () => {
    for (const undo of stops.reverse())
      await undo().catch((error) => log().error({ err: error }, "while stopping"));
  })();
  return stopping;
};

async function nextAuthSecret(settings: Settings): Promise<string> {
  if (settings.nextAuthSecret) return settings.nextAuthSecret;
  await openDataDirectory(settings.dataDirectory);
  return (await localSecrets(settings.dataDirectory)).nextAuthSecret;
}

/** Next's pages. The API is answered before it gets here, but in development, where Next reloads it. */
async function pages(settings: Settings, isDevelopment: boolean): Promise<Handler> {
  const { default: next } = await import("next");
  const app = next({ dev: isDevelopment, dir: process.cwd(), hostname: settings.host, port: settings.port });
  await app.prepare();
  stops.push(() => app.close());
  const handle = app.getRequestHandler();
  return async (req, res) => {
    const requestId = requestIdFrom([req.headers["x-request-id"]].flat()[0]);
    // Next's own routes hand it on to our dispatcher, which answers with it.
    req.headers["x-request-id"] = requestId;
    // Answers of the API bring a policy of their own.
    if (!isOurs(req.url ?? "/")) {
      const policy = pagePolicy({ isDevelopment });
      req.headers["content-security-policy"] = policy;
      res.setHeader("content-security-policy", policy);
      res.setHeader("x-request-id", requestId);
    }
    await handle(req, res);
  };
}

/** next-auth's own routes live in Next; all else below /api, /v1, /mcp and /.well-known is ours. */
const isOurs = (url: string) =>
  /^\/(?:api|v1|mcp|\.well-known)(?:[/?]|$)/.test(url) && !/^\/api\/auth(?:[/?]|$)/.test(url);

const KEEP_ALIVE_MS = 75_000;

async function serveHttp(settings: Settings, isDevelopment: boolean): Promise<void> {
  const page = await pages(settings, isDevelopment);
  const nextServesApi = isDevelopment || settings.apiHost === "next";
  const server = createServer((req, res) => {
    // Next and next-auth read the address from here; what a client claims counts only behind a trusted proxy.
    if (!settings.trustProxy) req.headers["x-forwarded-for"] = req.socket.remoteAddress ?? "";
    const answered = !nextServesApi && isOurs(req.url ?? "/") ? serve(dispatch, req, res) : page(req, res);
    answered.catch((error) => {
      log().error({ err: error }, "page failed");
      res.destroy();
    });
  });
  // Longer than clients and proxies keep a connection that nobody uses: who sends on one that is just being closed gets
  // no answer.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, settings);
  stops.push(() => {
    endWaits();
    closeEventStreams();
    return closeServer(server, GRACE_MS);
  });
}

async function start(isDevelopment: boolean): Promise<void> {
  const startedAt = performance.now();
  const settings = readSettings(process.env);
  await checkPort(settings);
  const secret = await nextAuthSecret(settings);
  const database = await openDatabase(settings.databaseUrl, settings.dataDirectory);
  stops.push(database.stop);
  Object.assign(process.env, {
    NODE_ENV: isDevelopment ? "development" : "production",
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.publicUrl,
  });
  await applyMigrations(database.url, join(process.cwd(), "prisma", "migrations"));
  const hasDemo = await ensureDemo(settings.seedDemo);
  if (hasDemo && settings.seedDemo) process.env.DEMO_SIGN_INS = "true";
  await ensureSigningKey();
  await hub().start();
  stops.push(startHousekeeping(CHORES), startWorker(TASKS), stopSending);
  const agentToken = hasDemo && settings.seedDemo ? await demoAgentToken(settings.dataDirectory) : null;
  await serveHttp(settings, isDevelopment);
  const url = settings.publicUrl;
  void warmDashboards();
  process.stdout.write(`${banner({ url, agentToken, startedInMs: performance.now() - startedAt })}\n`);
}

const leave = (code: number) => void stop().finally(() => process.exit(code));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
// The launcher is gone, also where it was killed: nobody is left to stop us.
process.on("disconnect", () => leave(0));

goOnUnread();
start(process.argv.includes("--dev")).catch((error: unknown) => {
  if (error instanceof SetupError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `Countersign did not start: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
  leave(1);
});
