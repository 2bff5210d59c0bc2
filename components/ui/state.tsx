import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  CirclePause,
  CircleQuestionMark,
  CircleSlash,
  CircleX,
  ClockAlert,
  Eye,
  type IconNode,
} from "lucide";
import { memo } from "react";
import { wordOf } from "@/lib/client/words/field-words";
import { Icon, IN_LINE } from "./icon";

type Stated = { type: "task" | "hil_approval"; status: string; resolution?: string | null };

const LOOKS: Record<string, { glyph: IconNode; tone: string }> = {
  pending: { glyph: CircleDashed, tone: "text-accent-fg" },
  approved: { glyph: CircleCheck, tone: "text-ok-fg" },
  rejected: { glyph: CircleX, tone: "text-danger-fg" },
  withdrawn: { glyph: CircleSlash, tone: "text-muted" },
  expired: { glyph: ClockAlert, tone: "text-muted" },
  triage: { glyph: CircleQuestionMark, tone: "text-muted" },
  backlog: { glyph: CircleDotDashed, tone: "text-muted" },
  blocked: { glyph: CirclePause, tone: "text-warn-fg" },
  todo: { glyph: Circle, tone: "text-muted" },
  in_progress: { glyph: CircleDot, tone: "text-text" },
  in_review: { glyph: Eye, tone: "text-text" },
  done: { glyph: CircleCheck, tone: "text-ok-fg" },
  canceled: { glyph: CircleSlash, tone: "text-muted" },
};

/** An approval's state is its resolution; a task's is its status. */
const stateOf = ({ type, status, resolution }: Stated): string =>
  type === "hil_approval" ? (resolution ?? "pending") : status;

export const isOver = (task: Stated): boolean =>
  ["approved", "rejected", "withdrawn", "expired", "done", "canceled"].includes(stateOf(task));

/** In a narrow list the sign alone is seen; the word stays for the tooltip and for those who hear it. */
export const State = ({ task, isShortWhenNarrow = false }: { task: Stated; isShortWhenNarrow?: boolean }) => (
  <StateSign state={stateOf(task)} isShortWhenNarrow={isShortWhenNarrow} />
);

type SignProps = { state: string; isShortWhenNarrow: boolean };

const StateSign = memo(function StateSign({ state, isShortWhenNarrow }: SignProps) {
  const look = LOOKS[state];
  return (
    <span className={`whitespace-nowrap ${look?.tone ?? "text-muted"}`}>
      {look && <Icon of={look.glyph} className={IN_LINE} />}
      {isShortWhenNarrow ? <span className="@max-[700px]:sr-only">{wordOf(state)}</span> : wordOf(state)}
    </span>
  );
});
