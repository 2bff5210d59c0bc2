import { areSingleKeysOn } from "@/lib/client/shortcuts/single-keys";

/** What a key in the note means while somebody is asked why they reject; null where it is just a key. */
export type NoteKey = { kind: "pick" | "reject"; reason: string } | null;

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Around the ends of the reasons; from what is written otherwise to the first or the last. */
function reasonAfter(reasons: readonly string[], note: string, step: 1 | -1): string | undefined {
  const place = reasons.indexOf(note);
  if (place < 0) return reasons.at(step > 0 ? 0 : -1);
  return reasons.at((place + step) % reasons.length);
}

type Pressed = Pick<React.KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> & {
  nativeEvent: Pick<KeyboardEvent, "isComposing">;
};

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean =>
  !(ctrlKey || metaKey || altKey || shiftKey);

function pickKey(key: string, note: string, reasons: readonly string[]): NoteKey {
  const numbered = note === "" && areSingleKeysOn() ? reasons[Number(key) - 1] : undefined;
  if (numbered !== undefined) return { kind: "reject", reason: numbered };
  const step = STEPS[key];
  const isFree = note === "" || reasons.includes(note);
  const picked = step && isFree ? reasonAfter(reasons, note, step) : undefined;
  return picked === undefined ? null : { kind: "pick", reason: picked };
}

/** Enter rejects with what is written; in an empty note a number rejects with that reason, and the arrows choose one. */
export function noteKey(event: Pressed, note: string, reasons: readonly string[]): NoteKey {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Enter") {
    return event.shiftKey || event.altKey || !note.trim() ? null : { kind: "reject", reason: note };
  }
  return isPlain(event) ? pickKey(event.key, note, reasons) : null;
}
