import type { ApprovalEventType } from "@/lib/domain/approval-event";
import type { Change } from "@/lib/domain/change";
import { type Instant, RESOLUTION_OF, type Verdict } from "@/lib/domain/work-task";
import { type Author, appendAndTell } from "../change-log/append";
import type { Tx } from "../db/pool";
import type { Resolved } from "./resolve-sql";

const EVENTS = {
  approve: "approval.decided",
  reject: "approval.decided",
  withdraw: "approval.withdrawn",
  expire: "approval.expired",
} as const satisfies Record<Verdict, ApprovalEventType>;

type Recorded = Resolved & {
  uid: string;
  at: Instant;
  verdict: Verdict;
  note: string | null;
  /** What was decided of the calls of a bundle. */
  actions?: readonly Change[];
};

/** Writes down that a request is over, whoever or whatever ended it; nobody is the program. Its agent is told. */
export const recordResolution = (
  tx: Tx,
  actor: Author | null,
  { agentUid, verdict, note, actions = [], ...task }: Recorded,
): Promise<void> =>
  appendAndTell(tx, actor, task, {
    changes: [
      ...actions,
      {
        action: "Resolved",
        details: { action: verdict, resolution: RESOLUTION_OF[verdict], resolution_note: note },
      },
    ],
    told: agentUid === null ? null : { agentUid, type: EVENTS[verdict] },
  });
