"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useState } from "react";
import { flushSync } from "react-dom";
import { allAnswered } from "@/lib/client/api/under-way";
import { whenIdle } from "@/lib/client/later/when-idle";
import { t } from "@/lib/client/words/t";

/** Takes the page away, ends the session and goes on with a full load, so that nothing that was read stays in memory. */
type Leave = (goOn: () => void) => void;

const LeaveContext = createContext<Leave>(() => {
  throw new Error("useLeave outside of Leaving");
});

export const useLeave = (): Leave => useContext(LeaveContext);

async function endSession(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  // What goes says so as soon as there is time, to those who look at the same task.
  await new Promise<void>(whenIdle);
  await allAnswered();
  await signOut({ redirect: false });
}

/**
 * The page goes before its session does: what it still asked for, or listened to, would only be refused. What it saves at
 * this moment is saved.
 */
export function Leaving({ children }: { children: React.ReactNode }) {
  const client = useQueryClient();
  const [isLeaving, setLeaving] = useState(false);
  const leave = useCallback<Leave>(
    (goOn) => {
      flushSync(() => setLeaving(true));
      // Where nothing answered, the session is still there; the full load finds out.
      void client.cancelQueries().then(endSession).then(goOn, goOn);
    },
    [client],
  );
  if (!isLeaving) return <LeaveContext value={leave}>{children}</LeaveContext>;
  return (
    <p role="status" className="grid min-h-dvh place-items-center text-muted">
      {t("Signing out…")}
    </p>
  );
}
