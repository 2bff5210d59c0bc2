import { counted, t } from "./t";

/** `Mara is looking at this`, `Mara and Jon are looking at this`, `Mara and 2 others are looking at this`. */
export function viewerWords([first, second, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  if (second === undefined) return t("{name} is looking at this", { name: first });
  if (others.length === 0) return t("{first} and {second} are looking at this", { first, second });
  return counted(
    others.length + 1,
    {
      one: "{first} and {count} other are looking at this",
      other: "{first} and {count} others are looking at this",
    },
    { first },
  );
}
