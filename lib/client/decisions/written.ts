import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/client/api/call";
import { countAgain } from "@/lib/client/tasks/count-again";
import { patchRow } from "@/lib/client/tasks/rows-cache";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import type { ExtrasView, HeldDecisionView } from "@/lib/contracts/desk/objects";
import type { Operation } from "@/lib/contracts/operation";
import { knowVersion } from "./known-versions";

/** Sends at once or fails: a decision that is kept until the network is back could surprise whoever made it. */
export const sendNow = <O extends Operation>(
  client: QueryClient,
  mutationFn: () => Promise<Answered<O>>,
): Promise<Answered<O>> => new MutationObserver(client, { mutationFn, networkMode: "always" }).mutate();

/** Shows on the row and in the pane that a decision is held; null, that it is not. */
export function writeHeld(client: QueryClient, uid: string, held: HeldDecisionView | null): void {
  patchRow(client, uid, { held });
  client.setQueryData<ExtrasView>(taskKeys.extras(uid), (extras) => extras && { ...extras, held });
}

/** Writes a task as the server answered it, into the pane and onto its row. */
export function writeTask(client: QueryClient, { data, etag }: ReadTask): void {
  const { uid } = data;
  knowVersion(uid, etag);
  client.setQueryData<ReadTask>(taskKeys.detail(uid), { data, etag });
  const version = Number(etag?.replaceAll('"', ""));
  const { title, status, priority, assign_to } = data;
  patchRow(client, uid, {
    ...{ title, status, priority, assign_to },
    ...(version > 0 && { version }),
    ...(data.type === "hil_approval" && { resolution: data.resolution }),
  });
}

/** Reads again what a decision changes beside the task: its story, and how much is in each view. */
export function readAround(client: QueryClient, uid: string): void {
  void client.invalidateQueries({ queryKey: taskKeys.extras(uid) });
  countAgain(client);
}
