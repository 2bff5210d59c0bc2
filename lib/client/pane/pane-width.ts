import { kept } from "@/lib/client/shortcuts/kept";

const NAME = "countersign.pane-width";

export const NARROWEST = 360;
/** The list keeps at least this much. */
const LIST_KEEPS = 320;

export const widest = (room: number): number => Math.max(NARROWEST, room - LIST_KEEPS);

/** In px; within what the room allows. */
export const fitting = (width: number, room: number): number =>
  Math.round(Math.min(Math.max(width, NARROWEST), widest(room)));

/** What was chosen in this browser; null is as wide as everybody's at first. */
export function keptWidth(): number | null {
  const width = Number(kept.read(NAME));
  return Number.isFinite(width) && width >= NARROWEST ? width : null;
}

export const keepWidth = (width: number | null): void =>
  kept.write(NAME, width === null ? "" : String(width));
