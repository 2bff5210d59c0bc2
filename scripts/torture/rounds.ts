import { setTimeout as sleep } from "node:timers/promises";
import { ask, type Caller, dataOf } from "../testing/ask";
import { eachAtOnce } from "../testing/at-once";
import type { Random } from "../testing/random";
import { type Attempt, askAgain, type Decider, decideAll, withdraw } from "./deciders";

export type Players = {
  /** The same agent at each of the servers. */
  agents: readonly (Caller & { uid: string })[];
  deciders: readonly Decider[];
  random: Random;
};

/** So many requests are fought over at once. */
const ROUND = 20;
/** In every third round the requests end by themselves, in the second in which they are decided. */
const isTimed = (round: number) => round % 3 === 1;
/** How long before and after that moment deciders begin. */
const [BEFORE_MS, AFTER_MS] = [30, 100];
/** One in so many requests is withdrawn meanwhile. */
const WITHDRAWN = 3;
const WITHDRAWN_WITHIN_MS = 30;

const AT_ONCE = 20;

type Request = { uid: string; expires_at: string | null };

async function make({ agents }: Players, amount: number, timed: boolean): Promise<Request[]> {
  const [agent] = agents;
  if (!agent) throw new Error("There is no agent.");
  return eachAtOnce(Array.from({ length: amount }), AT_ONCE, async (_, index) => {
    const body = {
      title: `Refund ${index}`,
      reasoning: "Paid twice",
      tool_args: { tool_type: "refund", amount: index },
      ...(timed && { expires_in_seconds: 1 }),
    };
    const { uid } = await dataOf<Request>(ask(agent, "POST", "/api/approvals", { body }));
    return dataOf<Request>(ask(agent, "GET", `/api/approvals/${uid}`));
  });
}

async function withdrawSome({ agents, random }: Players, uids: readonly string[]): Promise<Attempt[]> {
  const chosen = uids.filter((_, index) => index % WITHDRAWN === 0);
  return Promise.all(
    chosen.map(async (uid, index) => {
      const agent = agents[index % agents.length];
      if (!agent) throw new Error("There is no agent.");
      await sleep(random.next() * WITHDRAWN_WITHIN_MS);
      return withdraw(agent, uid);
    }),
  );
}

/** Everybody tries to end everything, at once. */
async function fight(players: Players, amount: number, timed: boolean): Promise<Attempt[]> {
  const requests = await make(players, amount, timed);
  const uids = requests.map(({ uid }) => uid);
  const end = Math.max(...requests.map(({ expires_at: at }) => (at ? Date.parse(at) : 0)));
  const deciding = players.deciders.map(async (decider) => {
    const moment = end - BEFORE_MS + decider.random.next() * (BEFORE_MS + AFTER_MS);
    if (timed) await sleep(Math.max(0, moment - Date.now()));
    return decideAll(decider, uids);
  });
  const all = await Promise.all([...deciding, ...(timed ? [] : [withdrawSome(players, uids)])]);
  return all.flat();
}

/** Fights over all of the requests, round by round. */
export async function runRounds(
  players: Players,
  approvals: number,
  say: (line: string) => void,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (let round = 0; round * ROUND < approvals; round += 1) {
    const amount = Math.min(ROUND, approvals - round * ROUND);
    attempts.push(...(await fight(players, amount, isTimed(round))));
    if ((round + 1) % 10 === 0) say(`${(round + 1) * ROUND} approvals …`);
  }
  return attempts;
}

const HELD_MS = 15_000;
const LOOK_MS = 250;

async function askUntilTold(decider: Decider, attempt: Attempt): Promise<void> {
  const deadline = Date.now() + HELD_MS;
  attempt.later = await askAgain(decider, attempt);
  while (attempt.later.kind === "wait" && Date.now() < deadline) {
    await sleep(LOOK_MS);
    attempt.later = await askAgain(decider, attempt);
  }
}

/** Whoever was told to wait asks again until there is somebody to lose to. */
export async function runSecondTries({ deciders }: Players, attempts: readonly Attempt[]): Promise<void> {
  const waiting = Map.groupBy(
    attempts.filter(({ told }) => told.kind === "wait"),
    ({ by }) => by,
  );
  await Promise.all(
    deciders.map(async (decider) => {
      for (const attempt of waiting.get(decider.uid) ?? []) await askUntilTold(decider, attempt);
    }),
  );
}
