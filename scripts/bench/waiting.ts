import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "@/prisma/migrate";
import { ask, type Caller, dataOf } from "../testing/ask";
import { eachAtOnce } from "../testing/at-once";
import { seedCast } from "../testing/cast";
import { startServer } from "../testing/processes";
import type { ThrowawayPostgres } from "../testing/throwaway-postgres";
import { quantile } from "./load";
import { residentKb } from "./memory";

const WAITERS = 2000;
const DECISIONS_PER_SECOND = 20;
const [WARM_SECONDS, SECONDS] = [5, 30];
/** Until all that were sent do wait. */
const SETTLE_MS = 3000;
const AT_ONCE = 20;

type Approval = { uid: string; resolution: string | null };

const REQUEST = {
  title: "Send payment reminder to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
  tool_args: { tool_type: "send_email", to: ["billing@acme.com"], subject: "Invoice INV-2026-0042" },
};

/** Clients that wait, each for a request of its own, and for another one when it was answered. */
class Crowd {
  private readonly waiting = new Map<string, (answeredAt: number) => void>();

  constructor(private readonly agent: Caller) {}

  async request(): Promise<string> {
    const asked = ask(this.agent, "POST", "/api/approvals", { body: REQUEST });
    return (await dataOf<Approval>(asked)).uid;
  }

  /** Waits for a request until it is decided. */
  join(uid: string): void {
    const told = this.wait(uid);
    told.catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }

  private async wait(uid: string): Promise<void> {
    this.waiting.set(uid, () => undefined);
    let resolution: string | null = "pending";
    while (resolution === "pending") {
      const answer = ask(this.agent, "GET", `/api/approvals/${uid}?wait=60`);
      ({ resolution } = await dataOf<Approval>(answer));
    }
    this.waiting.get(uid)?.(performance.now());
    this.waiting.delete(uid);
  }

  /** Has somebody decide what one of them waits for. @returns the milliseconds until that one, and the reviewer, have their answers. */
  async decideOne(reviewer: Caller): Promise<{ waited: number; decided: number }> {
    const [uid = ""] = this.waiting.keys();
    const answered = new Promise<number>((resolve) => {
      // At the end, so that no other decision takes the same one.
      this.waiting.delete(uid);
      this.waiting.set(uid, resolve);
    });
    const startedAt = performance.now();
    await dataOf(ask(reviewer, "PATCH", `/api/work-tasks/${uid}`, { body: { action: "approve" } }));
    const decided = performance.now() - startedAt;
    const waited = (await answered) - startedAt;
    this.join(await this.request());
    return { waited, decided };
  }
}

async function decideFor(crowd: Crowd, reviewer: Caller, seconds: number) {
  const decisions: ReturnType<Crowd["decideOne"]>[] = [];
  const startedAt = performance.now();
  for (let i = 0; i < seconds * DECISIONS_PER_SECOND; i += 1) {
    await sleep(Math.max(0, startedAt + (i * 1000) / DECISIONS_PER_SECOND - performance.now()));
    decisions.push(crowd.decideOne(reviewer));
  }
  return Promise.all(decisions);
}

const round = (value: number) => Number(value.toFixed(1));
const quantiles = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: round(quantile(sorted, 0.5)), p95: round(quantile(sorted, 0.95)) };
};

/**
 * Clients that wait on one process while decisions are made. Times are from when the decision is sent: until whoever
 * waits has the answer, and, to compare, until whoever decides has theirs.
 */
export async function measureWaiting(postgres: ThrowawayPostgres) {
  const databaseUrl = await postgres.createDatabase("waiting");
  await migrate(databaseUrl, "prisma/migrations");
  const cast = await seedCast(databaseUrl, 1);
  const server = await startServer({
    ...{ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: "0".repeat(32) },
    ...{ SEED_DEMO: "false", LOG_LEVEL: "warn" },
  });
  const [agent, reviewer] = [cast.agent, cast.admin].map(({ token }) => ({ url: server.url, token }));
  if (!agent || !reviewer) throw new Error("Nobody is there.");
  const crowd = new Crowd(agent);
  const uids = await eachAtOnce(Array.from({ length: WAITERS }), AT_ONCE, () => crowd.request());
  const before = await residentKb(server.pid);
  for (const uid of uids) crowd.join(uid);
  await sleep(SETTLE_MS);
  const memory = (await residentKb(server.pid)) - before;
  await decideFor(crowd, reviewer, WARM_SECONDS);
  const decisions = await decideFor(crowd, reviewer, SECONDS);
  const waited = quantiles(decisions.map((one) => one.waited));
  const decided = quantiles(decisions.map((one) => one.decided));
  return {
    ...{ waiters: WAITERS, decisions: decisions.length },
    ...{ waiter_p50_ms: waited.p50, waiter_p95_ms: waited.p95 },
    ...{ decider_p50_ms: decided.p50, decider_p95_ms: decided.p95 },
    kb_per_waiter: round(memory / WAITERS),
  };
}
