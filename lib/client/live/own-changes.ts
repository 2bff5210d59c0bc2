import type { QueryClient } from "@tanstack/react-query";
import { type OwnChange, rememberOwn } from "./own-versions";
import { versionOf } from "./version";

const isVersioned = (result: unknown): result is OwnChange => {
  const { uid, version } = Object(result);
  return typeof uid === "string" && typeof version === "number";
};

/** What an answer says of tasks that this window has just changed. */
export function ownChangesIn(answer: unknown): OwnChange[] {
  const { data, etag, results } = Object(answer);
  if (typeof etag === "string" && typeof data?.uid === "string") {
    return [{ uid: data.uid, version: versionOf(etag) }];
  }
  return Array.isArray(results)
    ? results.filter(isVersioned).map(({ uid, version }) => ({ uid, version }))
    : [];
}

/** Notes all that this window changes, whoever in it does, and says so. @returns what ends it. */
export const noteOwnChanges = (client: QueryClient, onOwn: (change: OwnChange) => void): (() => void) =>
  client.getMutationCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    for (const change of ownChangesIn(event.action.data)) {
      rememberOwn(change);
      onOwn(change);
    }
  });
