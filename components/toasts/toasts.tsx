"use client";
import { usePrefetchQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { decisions, useDecisions } from "@/lib/client/decisions/decision-store";
import { rulesQuery } from "@/lib/client/decisions/rules-query";
import { takeBack } from "@/lib/client/decisions/take-back";
import type { Me } from "@/lib/client/person/person";
import { useTaskSearch } from "@/lib/client/url-state/task-search-context";
import { useGoToTasks } from "@/lib/client/url-state/use-go-to-tasks";
import { t } from "@/lib/client/words/t";
import { RefusalToast } from "./refusal-toast";
import { UndoToast } from "./undo-toast";

/** What was refused is shown in its own pane as long as that is open, and was seen when it is left. */
function useSeenRefusals(open: string | null): void {
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== null && before.current !== open) decisions.dropRefusal(before.current);
    before.current = open;
  }, [open]);
}

/**
 * What can still be taken back, and what was refused, one of each at a time. Bottom left, where no decision is made; on
 * a phone at the top, away from the thumb.
 */
export function Toasts({ me }: { me: Me }) {
  const client = useQueryClient();
  const [{ task: open, organization_uid: organizationUid }] = useTaskSearch();
  // No task can be decided on before they are there, so they are asked for with the list.
  usePrefetchQuery(rulesQuery(organizationUid ?? me.defaultOrganizationUid));
  const goToTasks = useGoToTasks();
  const { made, refusals } = useDecisions();
  useSeenRefusals(open);
  const undoable = made.filter(({ until, stage }) => until !== null && stage !== "taking-back");
  const newest = undoable.at(-1);
  const elsewhere = refusals.filter(({ uid }) => uid !== open);
  const [refusal] = elsewhere;
  const show = (uid: string) => goToTasks({ task: uid });
  const undo = (uid: string) => {
    show(uid);
    void takeBack(client, uid);
  };
  return (
    <section
      aria-label={t("Your decisions")}
      className="pointer-events-none fixed bottom-4 left-4 z-30 flex w-90 flex-col gap-2 *:pointer-events-auto max-md:inset-x-2 max-md:top-2 max-md:bottom-auto max-md:w-auto md:left-18 wide:left-56"
    >
      <div role="alert">
        {refusal && (
          <RefusalToast
            key={refusal.uid}
            refusal={refusal}
            further={elsewhere.length - 1}
            onOpen={() => show(refusal.uid)}
            onClose={() => decisions.dropRefusal(refusal.uid)}
          />
        )}
      </div>
      <div role="status">
        {newest?.until && (
          <UndoToast
            made={newest}
            until={newest.until}
            further={undoable.length - 1}
            onUndo={() => undo(newest.uid)}
          />
        )}
      </div>
    </section>
  );
}
