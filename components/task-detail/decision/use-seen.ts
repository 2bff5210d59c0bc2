"use client";
import { useEffect, useState } from "react";
import { isKnownVersion } from "@/lib/client/decisions/known-versions";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

/** So long it stands there before anything can be decided: a key that was on its way decides nothing. */
const TO_BE_SEEN_MS = 1000;

export type Seen = {
  /** The task as they have seen it, where it is another one by now. */
  before: Detail | null;
  /** Whether what is different was on the screen long enough to be seen. */
  isShown: boolean;
  /** They have seen it. */
  accept: () => void;
};

/** Remembers which version of a task somebody looks at, so that they are told what is different in the next. */
export function useSeen(read: ReadTask, decidedOn: ReadTask | null): Seen {
  const [seen, setSeen] = useState(decidedOn ?? read);
  const [shown, setShown] = useState<string | null>(null);
  const { uid } = read.data;
  const isOther = read.etag !== seen.etag;
  const isOwn = isOther && isKnownVersion(uid, read.etag);
  if (isOwn) setSeen(read);
  const isNews = isOther && !isOwn;
  useEffect(() => {
    if (!isNews) return;
    const timer = setTimeout(() => setShown(read.etag), TO_BE_SEEN_MS);
    return () => clearTimeout(timer);
  }, [isNews, read.etag]);
  return {
    before: isNews ? seen.data : null,
    isShown: !isNews || shown === read.etag,
    accept: () => setSeen(read),
  };
}
