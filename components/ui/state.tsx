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
import { wordOf } from "@/lib/client/words/field-words";
import { Sign, type SignLook } from "./sign";

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

/** The sign of a state. */
export function stateLook(task: Stated): SignLook {
  const state = stateOf(task);
  const { glyph, tone } = LOOKS[state] ?? { glyph: null, tone: "text-muted" };
  return { glyph, tone, words: wordOf(state) };
}

export const State = ({ task }: { task: Stated }) => <Sign {...stateLook(task)} />;
