import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { versionOf } from "./version";

export type OwnChange = { uid: string; version: number };

const changedOne = z.object({ data: z.object({ uid: z.string() }), etag: z.string() });
const changedMany = z.object({
  results: z.array(z.object({ uid: z.string(), version: z.optional(z.number()) })),
});

/** What an answer says of tasks that this window has just changed. */
export function ownChangesIn(answer: unknown): OwnChange[] {
  const one = changedOne.safeParse(answer).data;
  if (one) return [{ uid: one.data.uid, version: versionOf(one.etag) }];
  const many = changedMany.safeParse(answer).data;
  return (many?.results ?? []).flatMap(({ uid, version }) =>
    version === undefined ? [] : [{ uid, version }],
  );
}

const LIMIT = 1000;
const own = new Map<string, number>();

function remember({ uid, version }: OwnChange): void {
  own.delete(uid);
  own.set(uid, version);
  const [oldest] = own.keys();
  if (own.size > LIMIT && oldest !== undefined) own.delete(oldest);
}

/** Whether a hint tells this window what it did itself. Each is known once: the next one is somebody else's. */
export function isOwnChange({ uid, version }: OwnChange): boolean {
  if (own.get(uid) !== version) return false;
  own.delete(uid);
  return true;
}

/** Notes all that this window changes, whoever in it does, and says so. @returns what ends it. */
export const noteOwnChanges = (client: QueryClient, onOwn: (change: OwnChange) => void): (() => void) =>
  client.getMutationCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    for (const change of ownChangesIn(event.action.data)) {
      remember(change);
      onOwn(change);
    }
  });
