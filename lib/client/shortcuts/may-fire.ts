import type { Shortcut } from "./list";

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing"
>;

export type Surroundings = {
  areSingleKeysOn: boolean;
  /** A dialog or a menu is open, and has the keys to itself. */
  isCovered: boolean;
  /** The key before opened a sequence, such as `g`: this one belongs to it. */
  isSecond: boolean;
  /** For Enter and the arrows, which controls and scrolling have a use for as well. */
  isOnList: boolean;
};

const NATIVE = new Set(["Enter", "ArrowDown", "ArrowUp"]);

/** On many keyboards a sign needs Shift, which one depends on the layout. A letter never does. */
const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}]/u.test(key);

const needsShift = ({ keys }: Shortcut): boolean => keys.some((each) => each.startsWith("shift+"));

const isPlain = (shortcut: Shortcut, { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean =>
  !ctrlKey && !metaKey && !altKey && (needsShift(shortcut) ? shiftKey : !shiftKey || isSign(key));

const isSequence = ({ keys }: Shortcut): boolean => keys.some((each) => each.includes(" "));

const hasModifier = ({ keys }: Shortcut): boolean => keys.some((each) => each.startsWith("mod+"));

/** Whether a pressed key of a shortcut counts as one. */
export function mayFire(shortcut: Shortcut, pressed: Pressed, around: Surroundings): boolean {
  if (pressed.isComposing || (pressed.repeat && !shortcut.repeats)) return false;
  // With a modifier there is nothing it could be mistaken for.
  return hasModifier(shortcut) || (isPlain(shortcut, pressed) && mayFirePlain(shortcut, pressed, around));
}

function mayFirePlain(shortcut: Shortcut, { key }: Pressed, around: Surroundings): boolean {
  if (around.isCovered || (NATIVE.has(key) && !around.isOnList)) return false;
  if (shortcut.staysOn) return true;
  return around.areSingleKeysOn && around.isSecond === isSequence(shortcut);
}
