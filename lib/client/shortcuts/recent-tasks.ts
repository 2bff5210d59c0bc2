import { z } from "@/lib/client/zod";
import { RECENT_TASKS } from "./forget-recent-tasks";
import { kept } from "./kept";

const LIMIT = 8;

const recent = z.array(z.object({ uid: z.string(), title: z.string() }));
export type RecentTask = z.output<typeof recent>[number];

/** Whose tasks: another person at this browser, and another organization, have a list of their own. */
export type RecentOf = { personUid: string; organizationUid: string | null };

const nameOf = ({ personUid, organizationUid }: RecentOf): string =>
  `${RECENT_TASKS}${personUid}.${organizationUid ?? ""}`;

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
};

/** The tasks that were opened last in this browser, newest first. */
export const recentTasks = (of: RecentOf): RecentTask[] =>
  z.catch(recent, []).parse(parsed(kept.read(nameOf(of))));

export function rememberTask(of: RecentOf, task: RecentTask): void {
  const others = recentTasks(of).filter(({ uid }) => uid !== task.uid);
  kept.write(nameOf(of), JSON.stringify([task, ...others].slice(0, LIMIT)));
}
