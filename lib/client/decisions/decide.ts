import type { QueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { type Answered, call } from "@/lib/client/api/call";
import { updateWorkTaskOp } from "@/lib/client/api/operations";
import type { Described } from "@/lib/client/api/remote";
import { serverNow } from "@/lib/client/clock/server-clock";
import { afterPaint } from "@/lib/client/later/after-paint";
import { rowOf } from "@/lib/client/tasks/rows-cache";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import type { ReadTask } from "@/lib/client/tasks/task-queries";
import type { DecisionSent } from "@/lib/client/tasks/use-change-task";
import { decisions } from "./decision-store";
import { lookedAtMs } from "./looking";
import { settle } from "./settle";
import { takeBack } from "./take-back";
import { readAround, sendNow, writeHeld, writeTask } from "./written";

export type ToDecide = {
  /** The task as it is on the screen: its version is what the decision is about. */
  read: ReadTask;
  sent: DecisionSent;
  /** For how long it shall be possible to take it back. */
  holdSeconds: number;
  by: { uid: string; name: string };
  /** Makes the task one to be decided again. */
  reopen: (() => void) | undefined;
};

const CHANGED_MEANWHILE = new Set([409, 412]);

/** Shown at once, and taken back where the server refuses; then it says so by itself, wherever the person is by then. */
export async function decide(client: QueryClient, order: ToDecide): Promise<void> {
  const { read, sent, holdSeconds, by } = order;
  const { uid, title } = read.data;
  const reviewMs = lookedAtMs(uid);
  const { action } = sent;
  const row = rowOf(client, uid);
  const expected = new Date(serverNow() + holdSeconds * 1000).toISOString();
  const held = { action, by: { user_uid: by.uid, user_name: by.name } };
  const show = () => {
    decisions.add({
      ...{ uid, title, action, stage: "sending", sent, reopen: order.reopen },
      until: holdSeconds > 0 ? expected : null,
    });
    writeHeld(client, uid, { ...held, until: expected });
  };
  try {
    const answer = await new Promise<Answered<Described<typeof updateWorkTaskOp>>>((resolve) => {
      // The next task comes first.
      afterPaint(() => {
        resolve(sendNow(client, () => send(order, reviewMs)));
        // An older answer that is still on its way would say that it is free.
        void client.cancelQueries({ queryKey: taskKeys.extras(uid) });
        show();
      });
    });
    const until = answer.heldUntil;
    writeTask(client, answer);
    writeHeld(client, uid, until ? { ...held, until } : null);
    accepted(client, order, until);
  } catch (error) {
    writeHeld(client, uid, row?.type === "hil_approval" ? row.held : null);
    refused(client, order, error as Error);
  }
  readAround(client, uid);
}

const bodyOf = (sent: DecisionSent) => (sent.actions ? { actions: sent.actions } : sent);

const send = (
  { read: { data, etag }, sent, holdSeconds }: ToDecide,
  review_ms: number | undefined,
): Promise<Answered<Described<typeof updateWorkTaskOp>>> =>
  call(updateWorkTaskOp, {
    params: { task_uid: data.uid },
    headers: { "if-match": etag ?? undefined },
    body: { ...bodyOf(sent), hold_seconds: holdSeconds, review_ms },
    keepalive: true,
  });

function accepted(client: QueryClient, { read }: ToDecide, until: string | null): void {
  const { uid, title } = read.data;
  const isUnwanted = decisions.made(uid)?.isUnwanted;
  if (until === null) {
    decisions.drop(uid);
    if (isUnwanted)
      decisions.refuse({ uid, title, wanted: "take back", error: null, seen: null, sent: null });
    return;
  }
  decisions.patch(uid, { stage: "held", until });
  if (isUnwanted) void takeBack(client, uid);
  else void settle(client, uid);
}

function refused(client: QueryClient, { read, sent, reopen }: ToDecide, error: Error): void {
  const { uid, title } = read.data;
  decisions.refuse({ uid, title, wanted: sent.action, error, seen: read, sent });
  reopen?.();
  if (CHANGED_MEANWHILE.has(statusOf(error)))
    void client.invalidateQueries({ queryKey: taskKeys.detail(uid), refetchType: "all" });
}
