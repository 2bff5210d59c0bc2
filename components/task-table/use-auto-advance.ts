"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { afterPaint } from "@/lib/client/later/after-paint";
import { refreshRows } from "@/lib/client/tasks/rows-cache";
import { readRows } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import type { Resolution } from "@/lib/domain/work-task";
import type { TaskWalk } from "./use-task-walk";
import { nextUndecided } from "./walk";

type Decided = { uid: string; title: string; resolution: Resolution | null };

/** What was just decided, and what came after it. */
export type Verdict = { decided: Decided; next: string | null; shownOn: string };

const isQueue = ({ resolution }: TaskSearch): boolean => resolution?.join() === "pending";

/**
 * In a queue of pending approvals, opens the next as soon as one is decided; elsewhere a decided task stays open. Where
 * nothing is left it stays, too, and the verdict says so.
 */
export function useAutoAdvance(search: TaskSearch, { rows, readOn, placeOf, open }: TaskWalk) {
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const shown = useRef(search.task);
  /** Decided from here. The list may not know it yet, or an older answer may still be on its way. */
  const done = useRef(new Set<string>());
  useEffect(() => {
    shown.current = search.task;
  }, [search.task]);

  /** Further down, then further up, then among those that came meanwhile. */
  const lookOn = async (): Promise<DeskRow | undefined> => {
    for (let more = await readOn(); more.length > 0; more = await readOn()) {
      const next = nextUndecided(more, done.current);
      if (next) return next;
    }
    return nextUndecided(rows, done.current) ?? lookAgain();
  };
  const lookAgain = async () => {
    const { items } = await readRows(search, null).catch(() => ({ items: [] }));
    const next = nextUndecided(items, done.current);
    if (next) await refreshRows(client);
    return next;
  };
  const goOn = (decided: Decided, next: DeskRow | undefined) => {
    // They went elsewhere meanwhile, and stay there.
    if (shown.current !== decided.uid) return;
    if (next) open(next.uid);
    afterPaint(() => setVerdict({ decided, next: next?.title ?? null, shownOn: next?.uid ?? decided.uid }));
  };

  /** To be told as soon as a decision is made. Gives the way to say that the server has refused it. */
  const onDecided = (decided: Decided): (() => void) => {
    done.current.add(decided.uid);
    if (isQueue(search) && rows.some(({ uid }) => uid === decided.uid)) {
      const here = nextUndecided(rows, done.current, placeOf());
      if (here) goOn(decided, here);
      else void lookOn().then((next) => goOn(decided, next));
    }
    return () => {
      done.current.delete(decided.uid);
      setVerdict((now) => (now?.decided.uid === decided.uid ? null : now));
    };
  };
  return { verdict: verdict?.shownOn === search.task ? verdict : null, onDecided };
}
