import type { QueryClient } from "@tanstack/react-query";
import { isDeleted } from "@/lib/client/tasks/deletion";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import { heldBack } from "./held-back";
import type { TaskHint } from "./hints";
import { versionOf } from "./version";

/** Reads again what is open of the tasks that changed; of the others it is noted that they are old. */
export function refreshTasks(client: QueryClient, hints: readonly TaskHint[]): void {
  for (const { uid, version } of hints) {
    if (isDeleted(client, uid)) continue;
    // A comment and a held decision leave the version as it is, so the extras are always old.
    void client.invalidateQueries({ queryKey: taskKeys.extras(uid) });
    const key = taskKeys.detail(uid);
    const read = client.getQueryData<ReadTask>(key);
    if (!read || versionOf(read.etag) >= version) continue;
    if (heldBack.isEdited(uid)) heldBack.note(uid, version);
    else void client.invalidateQueries({ queryKey: key });
  }
}

/** Whatever was read may be old: nobody knows what was missed. What is being edited stays, as its version protects it. */
export function refreshAllTasks(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [...taskKeys.all, "extras"] });
  void client.invalidateQueries({
    queryKey: taskKeys.details(),
    predicate: ({ queryKey }) => !heldBack.isEdited(String(queryKey.at(-1))),
  });
}
