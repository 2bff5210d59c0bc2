import { z } from "@/lib/client/zod";
import { RECENT_TASKS } from "./forget-recent-tasks";
import { kept } from "./kept";
import { type RecentOf, type RecentTask, takeOpened } from "./opened-tasks";

const LIMIT = 8;

const recent = z.array(z.object({ uid: z.string(), title: z.string() }));

const nameOf = ({ personUid, organizationUid }: RecentOf): string =>
  `${RECENT_TASKS}${personUid}.${organizationUid ?? ""}`;

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
};

const read = (of: RecentOf): RecentTask[] => z.catch(recent, []).parse(parsed(kept.read(nameOf(of))));

/** Writes down what was opened since the last time. */
export function rememberOpened(): void {
  for (const { of, task } of takeOpened()) {
    const others = read(of).filter(({ uid }) => uid !== task.uid);
    kept.write(nameOf(of), JSON.stringify([task, ...others].slice(0, LIMIT)));
  }
}

/** The tasks that were opened last in this browser, newest first. */
export function recentTasks(of: RecentOf): RecentTask[] {
  rememberOpened();
  return read(of);
}
