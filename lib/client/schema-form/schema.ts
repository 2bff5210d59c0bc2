/** A part of a JSON Schema as it came: nothing in it is certain. */
export type SchemaPart = Readonly<Record<string, unknown>>;

export const isPart = (value: unknown): value is SchemaPart =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const partsIn = (value: unknown): readonly SchemaPart[] | null =>
  Array.isArray(value) && value.every(isPart) ? value : null;

/** Of a name in an object that came from outside; nothing that programs give to every object. */
export const own = (object: unknown, key: string): unknown =>
  typeof object === "object" && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;

const MOST_STEPS = 20;

const unescaped = (segment: string): string => {
  const text = segment.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What a `$ref` within the document names; undefined for all others. */
export function referred(root: SchemaPart, ref: unknown): unknown {
  if (ref === "#") return root;
  if (typeof ref !== "string" || !ref.startsWith("#/")) return undefined;
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>((part, segment) => own(part, unescaped(segment)), root);
}

const only = (value: unknown): SchemaPart | null => {
  const parts = partsIn(value);
  return parts?.length === 1 ? (parts[0] ?? null) : null;
};

/** One step of what `resolved` does; the part itself where there is nothing to write out. */
function step(root: SchemaPart, part: SchemaPart): SchemaPart | null {
  if ("$ref" in part) {
    const { $ref, ...beside } = part;
    const next = referred(root, $ref);
    return isPart(next) ? { ...next, ...beside } : null;
  }
  const { allOf, anyOf, oneOf, ...beside } = part;
  const next = only(allOf) ?? only(anyOf) ?? only(oneOf);
  const others = [allOf, anyOf, oneOf].filter((each) => each !== undefined).length;
  return next && others === 1 ? { ...next, ...beside } : part;
}

/**
 * The part with what it refers to written out: a `$ref`, or an `allOf`, `anyOf` or `oneOf` of one. What it says beside
 * counts before what it refers to. Null where that is not to be found, or refers to itself.
 */
export function resolved(root: SchemaPart, part: unknown): SchemaPart | null {
  let found = isPart(part) ? part : null;
  for (let steps = 0; found && steps < MOST_STEPS; steps += 1) {
    const next: SchemaPart | null = step(root, found);
    if (next === found) return found;
    found = next;
  }
  return null;
}

/** The path of a value as one text, for keys of maps: `/lines/0/unit price`. */
export const pointerOf = (parent: string, key: string | number): string =>
  `${parent}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

export const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
