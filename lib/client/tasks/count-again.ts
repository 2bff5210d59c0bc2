import type { QueryClient } from "@tanstack/react-query";
import { whenIdle } from "@/lib/client/later/when-idle";
import { taskKeys } from "./task-keys";

/** Whoever decides one task after the other has them counted when they pause, or now and then. */
const QUIET_MS = 600;
const AT_THE_LATEST_MS = 2000;

type Asked = { first: number; timer: ReturnType<typeof setTimeout> };
const asked = new WeakMap<QueryClient, Asked>();

/** Reads again how much is in each view, soon, and once for whatever else asks for it meanwhile. */
export function countAgain(client: QueryClient): void {
  const before = asked.get(client);
  clearTimeout(before?.timer);
  const first = before?.first ?? Date.now();
  const left = Math.max(0, first + AT_THE_LATEST_MS - Date.now());
  const count = () => {
    asked.delete(client);
    whenIdle(() => void client.invalidateQueries({ queryKey: taskKeys.lists() }));
  };
  asked.set(client, { first, timer: setTimeout(count, Math.min(QUIET_MS, left)) });
}
