import type { QueryClient } from "@tanstack/react-query";
import { NO_ANSWER, statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { takeBackDecisionOp } from "@/lib/client/api/operations";
import type { Described } from "@/lib/client/api/remote";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { decisions, type MadeDecision } from "./decision-store";
import { settle, stopSettling } from "./settle";
import { readAround, sendNow, writeHeld, writeTask } from "./written";

/** Takes back a decision that is not final. One whose answer is still awaited is taken back when that is there. */
export async function takeBack(client: QueryClient, uid: string): Promise<void> {
  const made = decisions.made(uid);
  if (!made || made.until === null || made.stage === "taking-back") return;
  if (made.stage === "sending") return decisions.patch(uid, { isUnwanted: true });
  decisions.patch(uid, { stage: "taking-back" });
  stopSettling(uid);
  try {
    const params = { task_uid: uid };
    const answer = await sendNow<Described<typeof takeBackDecisionOp>>(client, () =>
      call(takeBackDecisionOp, { params, keepalive: true }),
    );
    void client.cancelQueries({ queryKey: taskKeys.extras(uid) });
    writeTask(client, answer);
    writeHeld(client, uid, null);
    decisions.drop(uid);
    made.reopen?.();
  } catch (error) {
    failed(client, made, error as Error);
  }
  readAround(client, uid);
}

/** Without an answer it is still held, as far as anybody here knows, and can be tried again. */
function failed(client: QueryClient, made: MadeDecision, error: Error): void {
  const { uid, title } = made;
  decisions.refuse({ uid, title, wanted: "take back", error, seen: null, sent: null });
  if (statusOf(error) !== NO_ANSWER)
    return void client.invalidateQueries({ queryKey: taskKeys.detail(uid), refetchType: "all" });
  decisions.keep({ ...made, stage: "held", isUnwanted: false });
  void settle(client, uid);
}
