"use client";
import { usePathname, useRouter } from "next/navigation";
import { type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";

/** Shows something in the list of tasks, from whatever page; the organization stays. */
export function useGoToTasks() {
  const [search, change] = useTaskFilter();
  const isTasks = usePathname() === "/tasks";
  const router = useRouter();
  return (patch: Partial<TaskSearch>) =>
    isTasks
      ? change(patch)
      : router.push(tasksAddress({ organization_uid: search.organization_uid, ...patch }));
}
