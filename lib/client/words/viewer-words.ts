/** `Mara is looking at this`, `Mara and Jon are looking at this`, `Mara and 2 others are looking at this`. */
export function viewerWords([first, second, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  if (second === undefined) return `${first} is looking at this`;
  const more = others.length > 0 ? `${others.length + 1} others` : second;
  return `${first} and ${more} are looking at this`;
}
