import { ask, type Caller } from "../testing/ask";
import type { Random } from "../testing/random";
import { refused, type Told, toldBy, toldByBulk } from "./told";

/** The page's command, with and without time to take it back; a plain call of the API; and many at once. */
export const WAYS = ["page", "page_held", "api", "bulk"] as const;
export type Way = (typeof WAYS)[number];

/** Two in five send the page's command. */
const TURNS: readonly Way[] = ["page", "page_held", "api", "bulk", "page"];

export type Action = "approve" | "reject" | "withdraw";

/** One try at ending one request. */
export type Attempt = {
  approval: string;
  by: string;
  action: Action;
  told: Told;
  /** Where the first answer was to wait: what was told in the end. */
  later?: Told;
};

export type Decider = { caller: Caller; uid: string; way: Way; random: Random };

export const wayOf = (index: number): Way => TURNS[index % TURNS.length] ?? "page";

const noAnswer = (error: unknown): Told => refused({ error: String(error) }, "no answer");

/** The version that the reviewer saw: that of a request nobody has touched. */
const SEEN = { "if-match": '"1"' };

const orderOf = (way: Way, action: Action) => ({
  body: { action, ...(way !== "api" && { hold_seconds: way === "page_held" ? 1 : 0 }) },
  ...(way !== "api" && { headers: SEEN }),
});

const decideOne = ({ caller, way }: Decider, uid: string, action: Action): Promise<Told> =>
  ask(caller, "PATCH", `/api/work-tasks/${uid}`, orderOf(way, action)).then(toldBy, noAnswer);

async function decideMany({ caller }: Decider, uids: readonly string[], action: Action): Promise<Told[]> {
  const tasks = uids.map((uid) => ({ uid, version: 1 }));
  const body = { action, tasks, hold_seconds: 0 };
  return ask(caller, "POST", "/api/work-tasks/bulk", { body }).then(
    (reply) => toldByBulk(reply, uids),
    (error) => uids.map(() => noAnswer(error)),
  );
}

/** Tries to decide every one of the requests, in an order of one's own: one by one, or all at once in one call. */
export async function decideAll(decider: Decider, uids: readonly string[]): Promise<Attempt[]> {
  const { uid: by, way, random } = decider;
  const order = random.shuffled(uids);
  const action = () => (random.chance(0.5) ? "approve" : "reject");
  if (way === "bulk") {
    const same = action();
    const told = await decideMany(decider, order, same);
    return order.map((approval, index) => ({
      ...{ approval, by, action: same },
      told: told[index] ?? noAnswer("no result"),
    }));
  }
  const attempts: Attempt[] = [];
  for (const approval of order) {
    const each = action();
    attempts.push({ approval, by, action: each, told: await decideOne(decider, approval, each) });
  }
  return attempts;
}

/** The agent does not want a request any more. */
export async function withdraw(agent: Caller & { uid: string }, approval: string): Promise<Attempt> {
  const told = await ask(agent, "POST", `/api/approvals/${approval}/withdraw`).then(toldBy, noAnswer);
  return { approval, by: agent.uid, action: "withdraw", told };
}

/** Asks once more, as whoever was told to wait would. */
export async function askAgain(decider: Decider, { approval, action }: Attempt): Promise<Told> {
  return decideOne({ ...decider, way: "api" }, approval, action);
}
