import type { Surroundings } from "./may-fire";
import { areSingleKeysOn } from "./single-keys";

const COVERS = ["dialog", "alertdialog", "menu", "listbox"]
  .map((role) => `[role="${role}"][data-open]`)
  .join(", ");

/** Asked at every key, of a large page: whether anything at all is open takes a tenth of the time of what it is. */
const isCovered = (): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (document.querySelector("[data-open]") !== null && document.querySelector(COVERS) !== null);

/** As long as the binding waits for the second key of a sequence. */
export const SEQUENCE_MS = 1000;
const OPENS_SEQUENCE = "g";
const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"]);

type Press = { key: string; at: number };
let before: Press | undefined;
let last: Press | undefined;

/** Has to see every key before the shortcuts do. */
export function noteKey({ key, timeStamp }: KeyboardEvent): void {
  if (MODIFIERS.has(key)) return;
  before = last;
  last = { key, at: timeStamp };
}

const isSecond = (): boolean =>
  before?.key.toLowerCase() === OPENS_SEQUENCE && (last?.at ?? 0) - before.at < SEQUENCE_MS;

/** On a row of a table, or on nothing in particular. Enter on a row that is not open opens it, as links do. */
function isOnList({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target.matches("body, main")) return true;
  return target.closest(key === "Enter" ? 'tbody a[aria-current="true"]' : "tbody a") !== null;
}

/** What is around a key at the moment in which it is pressed. */
export const surroundingsOf = (event: KeyboardEvent): Surroundings => ({
  areSingleKeysOn: areSingleKeysOn(),
  isCovered: isCovered(),
  isSecond: isSecond(),
  isOnList: isOnList(event),
});
