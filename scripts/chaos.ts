import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { CountersignClient } from "@/packages/client/src/client";
import { type Case, runCase, type Stage } from "./chaos/case";
import { type Hooks, type House, openHooks, openHouse } from "./chaos/house";
import { killAgainAndAgain, type Starts, startMeasured } from "./chaos/killing";
import { readFinal, verify } from "./chaos/verify";
import { ask, dataOf } from "./testing/ask";
import { until } from "./testing/at-once";
import { Findings } from "./testing/findings";
import type { ServerProcess } from "./testing/processes";
import { randomFrom } from "./testing/random";
import { type Endpoint, hasPending, subscribe } from "./testing/webhook-inbox";
import { wholeNumber } from "./testing/whole-number";

const say = (line: string) => process.stderr.write(`${line}\n`);

const PEOPLE = 5;
/** For what is under way when the last server has started. */
const FINISH_MS = 120_000;
/** What a killed server was about to send is sent after 40 seconds, and what waits behind it only then. */
const QUIET_MS = 180_000;
/** Longer than any row of kills: the client's patience is not what is tried here. */
const RETRY_MS = 600_000;

type Options = { kills: number; agents: number; seed: number };

function options(): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { kills: text, agents: text, seed: text } });
  return {
    kills: wholeNumber("--kills", values.kills, 50),
    agents: wholeNumber("--agents", values.agents, 100),
    seed: wholeNumber("--seed", values.seed, 1),
  };
}

type Load = { cases: Case[]; end: () => Promise<boolean> };

/** Case after case, so many at once, until it is ended. */
function startLoad(stage: Stage, { agents, seed }: Options, findings: Findings): Load {
  const cases: Case[] = [];
  let isOver = false;
  const work = async () => {
    while (!isOver) {
      const number = cases.length;
      const running = runCase(stage, `case-${number}`, randomFrom(seed, number), (kept) => cases.push(kept));
      await running.catch((error: unknown) => findings.violation(`case-${number} failed: ${String(error)}`));
    }
  };
  const working = Promise.all(Array.from({ length: agents }, work)).then(() => true);
  const end = () => {
    isOver = true;
    return Promise.race([working, sleep(FINISH_MS, false, { ref: false })]);
  };
  return { cases, end };
}

const total = (values: readonly unknown[]): number => values.filter((value) => value !== undefined).length;

function countCases(cases: readonly Case[], findings: Findings): void {
  findings.count("requests acknowledged", total(cases.map(({ uid }) => uid)));
  findings.count("decisions acknowledged", total(cases.map(({ decision }) => decision)));
  findings.count("waiters answered", total(cases.map(({ answer }) => answer)));
  findings.count("outcomes acknowledged", total(cases.map(({ report }) => report)));
}

function countStarts({ readyMs, cutShort }: Starts, findings: Findings): void {
  const sorted = [...readyMs].sort((a, b) => a - b);
  const ms = (value = Number.NaN) => `${Math.round(value)} ms`;
  findings.count("kills while it started", cutShort);
  findings.count("starts until ready, PostgreSQL included", readyMs.length);
  findings.count("start, p50", ms(sorted[Math.floor(sorted.length / 2)]));
  findings.count("start, slowest", ms(sorted.at(-1)));
}

function countWebhooks({ inbox, refusals, badSignatures }: Hooks, findings: Findings): void {
  const ids = new Set(inbox.arrivals.map(({ id }) => id)).size;
  findings.count("webhooks delivered", ids);
  findings.count("webhooks that came more than once", inbox.arrivals.length - ids);
  findings.count("of these answered with 500 the first time", refusals());
  if (badSignatures() > 0) findings.violation(`${badSignatures()} webhooks had no signature that holds`);
}

async function checkAll(
  house: House,
  hooks: Hooks,
  cases: readonly Case[],
  findings: Findings,
): Promise<void> {
  const { url, cast } = house;
  const [admin, agent] = [cast.admin, cast.agent].map(({ token }) => ({ url, token }));
  if (!admin || !agent) throw new Error("Nobody is there.");
  await verify(cases, hooks.inbox.arrivals, (uid) => readFinal(admin, agent, uid), findings);
  const list = ask(admin, "GET", "/api/work-tasks?per_page=1");
  const { _meta } = await dataOf<{ _meta: { total_items: number } }>(list);
  if (_meta.total_items !== cases.length)
    findings.violation(`${cases.length} requests were made, and ${_meta.total_items} are there`);
}

type Run = { house: House; hooks: Hooks; endpoint: Endpoint; server: ServerProcess; starts: Starts };

async function runLoad(run: Run, given: Options, findings: Findings): Promise<ServerProcess> {
  const { house, hooks, starts } = run;
  const { url, env, cast } = house;
  const people = cast.reviewers.map((person) => ({ ...person, url }));
  const client = new CountersignClient({ url, token: cast.agent.token, retryForMs: RETRY_MS });
  const load = startLoad({ client, people }, given, findings);
  const killing = { kills: given.kills, env, random: randomFrom(given.seed, -2), starts, say };
  const server = await killAgainAndAgain(run.server, killing);
  say("Waiting until all is told …");
  if (!(await load.end())) findings.violation("some requests never came to an end");
  const admin = { url, token: cast.admin.token };
  const isQuiet = async () => !(await hasPending(admin, run.endpoint));
  if (!(await until(isQuiet, QUIET_MS))) findings.violation("some webhooks are still on their way");
  await checkAll(house, hooks, load.cases, findings);
  countCases(load.cases, findings);
  return server;
}

async function chaos(given: Options): Promise<Findings> {
  const findings = new Findings();
  const starts: Starts = { readyMs: [], cutShort: 0 };
  const house = await openHouse(PEOPLE);
  const hooks = await openHooks(randomFrom(given.seed, -3));
  try {
    const startedAt = performance.now();
    const server = await startMeasured(house.env, starts);
    const admin = { url: house.url, token: house.cast.admin.token };
    const endpoint = await subscribe(admin, hooks.inbox, EVENTS);
    hooks.trust(endpoint.secret);
    findings.count("kills", given.kills);
    say(`kill -9, ${given.kills} times, under load (--seed ${given.seed}) …`);
    const last = await runLoad({ house, hooks, endpoint, server, starts }, given, findings);
    countWebhooks(hooks, findings);
    countStarts(starts, findings);
    findings.count("seconds", ((performance.now() - startedAt) / 1000).toFixed(0));
    last.child.kill("SIGTERM");
    await last.ended;
    return findings;
  } finally {
    await hooks.inbox.close();
    await house.close();
  }
}

const EVENTS = ["approval.requested", "approval.decided", "approval.executed"];

try {
  const findings = await chaos(options());
  findings.print("What was acknowledged, after kill -9");
  process.exitCode = findings.violations.length > 0 ? 1 : 0;
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
// What failed may have left a server running; it ends with us.
process.exit();
