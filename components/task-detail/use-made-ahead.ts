"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { startTransition, useEffect, useState } from "react";
import { decisions } from "@/lib/client/decisions/decision-store";
import { whenIdle } from "@/lib/client/later/when-idle";
import { taskQueries } from "@/lib/client/tasks/task-queries";

/** A task as it is drawn. Drawn anew it has another key, and nothing of what was typed or chosen before. */
type Drawn = { uid: string; key: string };
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
export function useMadeAhead(uid: string, likely: readonly string[]): readonly Drawn[] {
  const client = useQueryClient();
  const [ahead, setAhead] = useState<readonly Ahead[]>([]);
  const [open, setOpen] = useState(() => draw(uid));
  if (open.uid !== uid) {
    const made = ahead.find((each) => each.uid === uid && each.stamp === stampOf(client, uid));
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
        if (!isOver) startTransition(() => setAhead((before) => joined(before, all)));
      });
    });
    return () => {
      isOver = true;
    };
  }, [client, names]);
  return [open, ...ahead.filter((each) => each.uid !== uid)];
}

/** Those that are drawn already stay as they are. */
const joined = (before: readonly Ahead[], now: readonly Ahead[]): readonly Ahead[] =>
  now.map((each) => before.find(({ uid, stamp }) => uid === each.uid && stamp === each.stamp) ?? each);
