import { parseArgs } from "node:util";
import { until } from "./testing/at-once";
import { Findings } from "./testing/findings";
import { randomFrom } from "./testing/random";
import { hasPending } from "./testing/webhook-inbox";
import { wholeNumber } from "./testing/whole-number";
import { wayOf } from "./torture/deciders";
import { type Field, openField } from "./torture/field";
import { type Players, runRounds, runSecondTries } from "./torture/rounds";
import { count, readFinals, verify } from "./torture/verify";

const say = (line: string) => process.stderr.write(`${line}\n`);

type Options = { approvals: number; deciders: number; seed: number };

function options(): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { approvals: text, deciders: text, seed: text } });
  return {
    approvals: wholeNumber("--approvals", values.approvals, 1000),
    deciders: wholeNumber("--deciders", values.deciders, 200),
    seed: wholeNumber("--seed", values.seed, 1),
  };
}

function playersOf({ servers, cast }: Field, seed: number): Players {
  const urlOf = (index: number) => servers[index % servers.length]?.url ?? "";
  return {
    agents: servers.map(({ url }) => ({ ...cast.agent, url })),
    deciders: cast.reviewers.map(({ uid, token }, index) => ({
      ...{ uid, caller: { url: urlOf(index), token } },
      ...{ way: wayOf(Math.floor(index / servers.length)), random: randomFrom(seed, index) },
    })),
    random: randomFrom(seed, -1),
  };
}

const QUIET_MS = 120_000;

/** All that is to be told has been told. */
async function untilQuiet({ admin, endpoint, events }: Field, approvals: number): Promise<void> {
  await until(async () => !(await hasPending(admin, endpoint)), QUIET_MS);
  const isTold = () => events.filter(({ type }) => type !== "approval.requested").length >= approvals;
  await until(isTold, QUIET_MS);
}

async function torture({ approvals, deciders, seed }: Options): Promise<Findings> {
  const findings = new Findings();
  say("Starting two servers …");
  const field = await openField(deciders);
  try {
    say(`${deciders} deciders fight over ${approvals} approvals (--seed ${seed}) …`);
    const players = playersOf(field, seed);
    const startedAt = performance.now();
    const attempts = await runRounds(players, approvals, say);
    await runSecondTries(players, attempts);
    const seconds = (performance.now() - startedAt) / 1000;
    await untilQuiet(field, approvals);
    const uids = [...new Set(attempts.map(({ approval }) => approval))];
    const finals = await readFinals(field.admin, uids);
    const evidence = { attempts, arrivals: field.inbox.arrivals, events: field.events };
    verify(finals, evidence, findings);
    if (finals.length !== approvals) findings.violation(`${finals.length} approvals were made`);
    findings.count("approvals", finals.length);
    findings.count("deciders at once, over two servers", deciders);
    count(finals, evidence, findings);
    findings.count("seconds", seconds.toFixed(1));
    return findings;
  } finally {
    await field.stop();
  }
}

try {
  const findings = await torture(options());
  findings.print("Exactly one ending each");
  process.exitCode = findings.violations.length > 0 ? 1 : 0;
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
// What failed may have left servers running; they end with us.
process.exit();
