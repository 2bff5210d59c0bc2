"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { Item } from "@/lib/contracts/work-tasks/objects";
import type { TaskWalk } from "./use-task-walk";
import { nextUndecided } from "./walk";

type Decided = { uid: string; title: string; resolution: "approved" | "rejected" | null };

/** What was just decided, and what came after it. */
export type Verdict = { decided: Decided; next: string | null; shownOn: string };

const isQueue = ({ resolution }: TaskSearch): boolean => resolution?.join() === "pending";

/**
 * In a queue of pending approvals, opens the next as soon as one is decided; elsewhere a decided task stays open. Where
 * nothing is left it stays, too, and the verdict says so.
 */
export function useAutoAdvance(search: TaskSearch, { items, placeOf, open }: TaskWalk) {
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const shown = useRef(search.task);
  /** Decided from here. The list may not know it yet, or an older answer may still be on its way. */
  const done = useRef(new Set<string>());
  useEffect(() => {
    shown.current = search.task;
  }, [search.task]);

  /** The list as it is by now: what was decided has made room for others. */
  const readAgain = async (page: string | null): Promise<readonly Item[]> => {
    const query = taskQueries.list({ ...search, page });
    return (await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null))?.items ?? [];
  };
  const findNext = async () => {
    const place = placeOf();
    const here = nextUndecided(items.slice(place), done.current, 0);
    if (here) return { task: here.uid, title: here.title };
    for (const page of new Set([search.page, null])) {
      const next = nextUndecided(await readAgain(page), done.current, place);
      if (next) return { task: next.uid, title: next.title, page };
    }
    return null;
  };

  const onDecided = async (decided: Decided) => {
    done.current.add(decided.uid);
    if (!isQueue(search) || !items.some(({ uid }) => uid === decided.uid)) return;
    const next = await findNext();
    // They went elsewhere meanwhile, and stay there.
    if (shown.current !== decided.uid) return;
    setVerdict({ decided, next: next?.title ?? null, shownOn: next?.task ?? decided.uid });
    if (!next) return;
    const { title: _, ...patch } = next;
    open(patch);
  };
  return { verdict: verdict?.shownOn === search.task ? verdict : null, onDecided };
}
