const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

const inside = (path: string, key: string): string => {
  if (!PLAIN.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
};

/** Beyond it a value counts as one. */
const MAX_DEPTH = 20;

function collect(found: Set<string>, path: string, [from, to]: readonly [unknown, unknown], depth = 0): void {
  if (depth < MAX_DEPTH && isObject(from) && isObject(to)) {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
      collect(found, inside(path, key), [from[key], to[key]], depth + 1);
  } else if (depth < MAX_DEPTH && Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    for (const [place, value] of to.entries()) collect(found, `${path}[]`, [from[place], value], depth + 1);
  } else if (!isSame(from, to)) found.add(path);
}

/** The order of keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
    );
  }
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, place) => isSame(value, other[place]));
  return one === other;
}

/** Which arguments differ, each once: all entries of a list are `[]`, and a list of another length is one. */
export function editedPaths(from: unknown, to: unknown): string[] {
  const found = new Set<string>();
  collect(found, "", [from, to]);
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}
