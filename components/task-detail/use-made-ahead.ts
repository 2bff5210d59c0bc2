"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { startTransition, useEffect, useState } from "react";
import { decisions } from "@/lib/client/decisions/decision-store";
import { whenIdle } from "@/lib/client/later/when-idle";
import { taskQueries } from "@/lib/client/tasks/task-queries";

/** A task as it is drawn. Drawn anew it has another key, and nothing of what was typed or chosen before. */
type Drawn = { uid: string; key: string };
type Made = {
  /** The open one first. */
  all: readonly Drawn[];
  /** The key of a task that is drawn ahead as it is known now. */
  keyOf: (uid: string) => string | undefined;
};
/** What it was drawn from. */
type Ahead = Drawn & { stamp: string };

function stampOf(client: QueryClient, uid: string): string {
  const readAt = [taskQueries.detail(uid), taskQueries.extras(uid)].map(
    ({ queryKey }) => client.getQueryState<unknown>(queryKey)?.dataUpdatedAt,
  );
  return [...readAt, Boolean(decisions.made(uid) ?? decisions.refusal(uid))].join();
}

let drawn = 0;
const draw = (uid: string, stamp = ""): Ahead => {
  drawn += 1;
  return { uid, key: `${uid} ${drawn}`, stamp };
};

/** Whoever walks faster than there is time to tidy up leaves no more than these behind. */
const MAX_AHEAD = 4;

/** The one that was open until now stays drawn: to take it away would keep whoever goes on waiting. */
const withLeft = (ahead: readonly Ahead[], left: Ahead): readonly Ahead[] =>
  [...ahead.filter(({ uid }) => uid !== left.uid), left].slice(-MAX_AHEAD);

/**
 * The open task, and those that are likely to be opened next, to be drawn while nothing else is to be done: opening one
 * of them only has to show it. What was read of it since makes it be drawn anew, once it is not open any more.
 */
export function useMadeAhead(uid: string, likely: readonly string[]): Made {
  const client = useQueryClient();
  const [ahead, setAhead] = useState<readonly Ahead[]>([]);
  const [open, setOpen] = useState(() => draw(uid));
  if (open.uid !== uid) {
    const made = ahead.find((each) => each.uid === uid && isFresh(client, each));
    setOpen(made ?? draw(uid));
    setAhead(withLeft(ahead, open));
  }
  const names = likely.join();
  useEffect(() => {
    let isOver = false;
    const make = async (next: string): Promise<Ahead> => {
      await Promise.all([
        client.ensureQueryData(taskQueries.detail(next)),
        client.ensureQueryData(taskQueries.extras(next)),
      ]);
      return draw(next, stampOf(client, next));
    };
    void Promise.allSettled(names.split(",").filter(Boolean).map(make)).then((made) => {
      const all = made.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      whenIdle(() => {
        if (!isOver) startTransition(() => setAhead((before) => joined(client, before, all)));
      });
    });
    return () => {
      isOver = true;
    };
  }, [client, names]);
  const all = [open, ...ahead.filter((each) => each.uid !== uid)];
  const keyOf = (wanted: string) => ahead.find((each) => each.uid === wanted && isFresh(client, each))?.key;
  return { all, keyOf };
}

const isFresh = (client: QueryClient, { uid, stamp }: Ahead): boolean => stamp === stampOf(client, uid);

/** Those that are drawn already stay as they are, and those that were open last, in case somebody goes back. */
function joined(client: QueryClient, before: readonly Ahead[], now: readonly Ahead[]): readonly Ahead[] {
  const drawn = now.map(
    (each) => before.find(({ uid, stamp }) => uid === each.uid && stamp === each.stamp) ?? each,
  );
  const left = before.filter((each) => isFresh(client, each) && !now.some(({ uid }) => uid === each.uid));
  return [...left.slice(now.length - MAX_AHEAD), ...drawn];
}
