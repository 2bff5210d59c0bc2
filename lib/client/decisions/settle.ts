import type { QueryClient } from "@tanstack/react-query";
import { serverNow } from "@/lib/client/clock/server-clock";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { rowOf } from "@/lib/client/tasks/rows-cache";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { type ReadTask, taskQueries } from "@/lib/client/tasks/task-queries";
import type { HeldDecisionView } from "@/lib/contracts/desk/objects";
import { decisions } from "./decision-store";
import { knowVersion } from "./known-versions";
import { readAround, writeHeld, writeTask } from "./written";

/** The server makes a held decision final within a second of its time; then it is asked less and less often. */
const FIRST_MS = 400;
const SLOWER = 1.5;
const MOST_MS = 15_000;
const GIVE_UP_AFTER = 20;

const NOW = { staleTime: 0, retry: false } as const;

export type Outcome = "decided" | "free" | "unknown";

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

const isDecided = (read: ReadTask | null): read is ReadTask =>
  read?.data.type === "hil_approval" && read.data.resolution !== null;

/** The row as the stream brings it, of a task that is in a list; null while it does not say what became of it. */
function decidedRow(client: QueryClient, uid: string): ListRow | null {
  const row = rowOf(client, uid);
  return row?.type === "hil_approval" && row.resolution !== null ? row : null;
}

/** The rest of it is read when somebody opens it. */
function takeRow(client: QueryClient, { uid, version }: ListRow): void {
  knowVersion(uid, `"${version}"`);
  client.removeQueries({ queryKey: taskKeys.detail(uid), type: "inactive" });
}

async function look(client: QueryClient, uid: string): Promise<Outcome> {
  const row = decidedRow(client, uid);
  if (row) {
    takeRow(client, row);
    return "decided";
  }
  const read = await client.fetchQuery({ ...taskQueries.detail(uid), ...NOW }).catch(() => null);
  if (isDecided(read)) {
    writeTask(client, read);
    return "decided";
  }
  const extras = await client.fetchQuery({ ...taskQueries.extras(uid), ...NOW }).catch(() => null);
  return extras && !extras.held ? "free" : "unknown";
}

/** Reads a task when the time of its held decision is over, until it says what became of it. */
export async function outcomeAfter(
  client: QueryClient,
  uid: string,
  { until, signal }: { until: string; signal: AbortSignal },
): Promise<Outcome> {
  let pause = Math.max(0, Date.parse(until) - serverNow()) + FIRST_MS;
  for (let tries = 0; tries < GIVE_UP_AFTER; tries += 1) {
    await wait(pause, signal);
    if (signal.aborted) return "unknown";
    const outcome = await look(client, uid);
    if (outcome !== "unknown") {
      writeHeld(client, uid, null);
      readAround(client, uid);
      return outcome;
    }
    pause = tries === 0 ? FIRST_MS : Math.min(pause * SLOWER, MOST_MS);
  }
  return "unknown";
}

/** Whether the server gave the decision up by itself, and nobody took it back. */
async function wasDropped(client: QueryClient, uid: string): Promise<boolean> {
  const extras = await client.fetchQuery(taskQueries.extras(uid)).catch(() => null);
  return extras?.change_log.at(-1)?.action === "decision_dropped";
}

const GIVEN_UP = { wanted: "carry out", error: null, seen: null } as const;

const settling = new Map<string, AbortController>();

/** Takes up a held decision of the same person that this window knows nothing of: it was made before a reload, or elsewhere. */
export function adopt(
  client: QueryClient,
  task: { uid: string; title: string },
  held: HeldDecisionView,
): void {
  if (decisions.made(task.uid) || decisions.isOver(task.uid, held.until)) return;
  const { action, until } = held;
  decisions.keep({ uid: task.uid, title: task.title, action, until, stage: "held", sent: null });
  void settle(client, task.uid);
}

/** Follows one's own held decision to its end, wherever the person goes meanwhile. */
export async function settle(client: QueryClient, uid: string): Promise<void> {
  const made = decisions.made(uid);
  if (!made?.until) return;
  stopSettling(uid);
  const controller = new AbortController();
  settling.set(uid, controller);
  const { signal } = controller;
  const outcome = await outcomeAfter(client, uid, { until: made.until, signal });
  if (signal.aborted) return;
  settling.delete(uid);
  if (outcome !== "free") return decisions.drop(uid);
  made.reopen?.();
  if (await wasDropped(client, uid))
    decisions.refuse({ ...GIVEN_UP, uid, title: made.title, sent: made.sent });
  else decisions.drop(uid);
}

export function stopSettling(uid: string): void {
  settling.get(uid)?.abort();
  settling.delete(uid);
}
