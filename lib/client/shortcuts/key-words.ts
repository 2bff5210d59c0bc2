import { t } from "@/lib/client/words/t";

const NAMES: Record<string, string> = {
  escape: "Esc",
  shift: "Shift",
  enter: "Enter",
  arrowdown: "↓",
  arrowup: "↑",
};

const isMac = (): boolean => typeof navigator !== "undefined" && /mac/i.test(navigator.userAgent);

const nameOf = (key: string): string => {
  if (key === "mod") return isMac() ? "⌘" : "Ctrl";
  return NAMES[key] ?? key;
};

/** What is printed on the keys: `g n` → `[["g"], ["n"]]`, one after the other; `mod+k` → `[["Ctrl", "K"]]`, together. */
export const keyCaps = (keys: string): string[][] =>
  keys.split(" ").map((step) => {
    const parts = step.split("+");
    return parts.map((key) => (parts.length > 1 && key.length === 1 ? key.toUpperCase() : nameOf(key)));
  });

/** In one line, for a tooltip: `g then n`. */
export const keyWords = (keys: string): string =>
  keyCaps(keys)
    .map((caps) => caps.join("+"))
    .reduce((first, next) => t("{first} then {next}", { first, next }));

const ARIA: Record<string, string> = {
  escape: "Escape",
  enter: "Enter",
  arrowdown: "ArrowDown",
  arrowup: "ArrowUp",
};

/** The value of `aria-keyshortcuts`. It has no form for keys that follow one another, so those are left out. */
export function ariaKeys(alternatives: readonly string[]): string | undefined {
  const words = alternatives
    .filter((keys) => !keys.includes(" "))
    .flatMap((keys) =>
      keys.startsWith("mod+")
        ? ["Control", "Meta"].map((mod) => keys.replace("mod", mod))
        : [ARIA[keys] ?? keys.replace(/^shift\+(.)/, (_, key: string) => `Shift+${key.toUpperCase()}`)],
    );
  return words.length > 0 ? words.join(" ") : undefined;
}
