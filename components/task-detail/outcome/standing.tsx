"use client";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import { State } from "@/components/ui/state";
import { byServer } from "@/lib/client/clock/server-clock";
import { useNow } from "@/lib/client/clock/use-now";
import { outcomeOf } from "@/lib/client/tasks/outcome-of";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { exactStatus } from "../task-parts";

type Props = { task: Detail; extras: ExtrasView | undefined };

/** How far a task is; of what was approved, what came of it. */
export function Standing({ task, extras }: Props) {
  const now = useNow();
  const isApproved = task.type === "hil_approval" && task.resolution === "approved";
  const outcome =
    isApproved && extras && now !== null
      ? outcomeOf(extras.execution?.outcome ?? null, extras.outcome_due_at, byServer(now))
      : null;
  if (outcome === null || outcome === "awaited")
    return <State task={{ ...task, status: exactStatus(task, extras) }} />;
  return <OutcomeMark outcome={outcome} />;
}
