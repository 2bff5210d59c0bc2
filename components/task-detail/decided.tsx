"use client";
import { CircleCheck, CircleSlash, CircleX, ClockAlert } from "lucide";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { wordOf } from "@/lib/client/words/field-words";
import { decisionNoteOf } from "@/lib/client/words/log-words";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import { type ApprovalDetail, originName } from "./task-parts";

const LOOKS = {
  approved: { glyph: CircleCheck, look: "border-ok-line bg-ok-bg text-ok-fg" },
  rejected: { glyph: CircleX, look: "border-danger-line bg-danger-bg text-danger-fg" },
  withdrawn: { glyph: CircleSlash, look: "border-line text-muted" },
  expired: { glyph: ClockAlert, look: "border-line text-muted" },
} as const;

/** Of those that people decide; the rest is nobody's decision. */
const isDecision = (resolution: string): boolean => resolution === "approved" || resolution === "rejected";

/** People decide, in test mode rules, and an agent withdraws; nobody is to blame where time was over. */
function deciderOf(task: ApprovalDetail, resolution: keyof typeof LOOKS): string | undefined {
  if (resolution === "withdrawn") return originName(task);
  if (task.resolved_by) return task.resolved_by.user_name;
  return task.test && isDecision(resolution) ? t("the test reviewer") : undefined;
}

function decisionWords(task: ApprovalDetail, resolution: keyof typeof LOOKS): string {
  const word = wordOf(resolution);
  const decision = task.original_tool_args ? t("{decision} with edited arguments", { decision: word }) : word;
  const name = deciderOf(task, resolution);
  return name === undefined ? decision : t("{decision} by {name}", { decision, name });
}

type Props = {
  task: ApprovalDetail;
  /** They decided here: where what had the focus is gone, the keyboard and the screen reader go on here. */
  hasDecided: boolean;
};

/** `Approved by Mara Lindqvist, 3 min ago`, and the note that went with it. */
export function Decided({ task, hasDecided }: Props) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasDecided && document.activeElement === document.body) self.current?.focus({ preventScroll: true });
  }, [hasDecided]);

  const { resolution, resolved_at: at } = task;
  if (!resolution) return null;
  const note = decisionNoteOf(task);
  const decision = decisionWords(task, resolution);
  const { glyph, look } = LOOKS[resolution];
  return (
    <div
      ref={self}
      tabIndex={-1}
      role="status"
      className={`flex items-start gap-2 rounded-md border px-3 py-2 ${look}`}
    >
      <Icon of={glyph} className="mt-0.5 size-4" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {at ? rich("{decision}, {when}", { decision, when: <Ago at={at} /> }) : decision}
        </p>
        {resolution === "expired" && <p>{t("Nobody decided in time, so it counts as a no.")}</p>}
        {note && (
          <p className="mt-0.5 max-h-24 overflow-y-auto whitespace-pre-wrap text-text wrap-anywhere">
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
