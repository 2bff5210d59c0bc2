import { dereference, type OutputUnit, type SchemaDraft, validate } from "@cfworker/json-schema";
import { inexactWords, isExact } from "@/lib/client/json/exact-number";
import { type JsonNode, objectNode, plainOf } from "@/lib/client/json/json-node";
import { t } from "@/lib/client/words/t";
import { entryOf } from "./edit-node";
import { guarded } from "./guarded-patterns";
import { keysIn, problemWords, unitedWords } from "./problem-words";
import { own, pointerOf, type SchemaPart } from "./schema";
import { checkBudget } from "./schema-limits";

export type Checked = {
  /** What is wrong, by the pointer to the value: `/lines/0/price` → `must be at least 0`. */
  readonly problems: ReadonlyMap<string, string>;
  /** Not all of the schema could be asked on this page. */
  readonly isPartial: boolean;
};

const DRAFTS: Readonly<Record<string, SchemaDraft>> = {
  "http://json-schema.org/draft-07/schema": "7",
  "https://json-schema.org/draft/2020-12/schema": "2020-12",
};

const draftOf = ({ $schema }: SchemaPart): SchemaDraft | undefined =>
  $schema === undefined ? "2020-12" : DRAFTS[String($schema).replace(/#$/, "")];

/** These only say that something within is wrong. */
const AROUND = new Set([
  ...["properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames"],
  ...[
    "items",
    "prefixItems",
    "additionalItems",
    "unevaluatedItems",
    "$ref",
    "allOf",
    "if",
    "dependentSchemas",
  ],
]);
/** These say so as well, unless nothing within is named. */
const UNIONS = new Set(["anyOf", "oneOf"]);

const MISSING = /^Instance does not have required property "(.*)"\.$|but does not have "(.*)"\.$/s;

const pointerIn = (location: string): string => keysIn(location).reduce(pointerOf, "");

function placeAndWords(schema: SchemaPart, unit: OutputUnit): [pointer: string, words: string] {
  const at = pointerIn(unit.instanceLocation);
  const [, missing, dependent] = MISSING.exec(unit.error) ?? [];
  const key = missing ?? dependent;
  return key === undefined ? [at, problemWords(schema, unit)] : [pointerOf(at, key), t("is required")];
}

/** A reference takes one of so many steps: references upon references could otherwise go on for years. */
function counted<Lookup extends object>(lookup: Lookup, most: number): Lookup {
  let left = most;
  return new Proxy(lookup, {
    get(target, key) {
      left -= 1;
      if (left < 0) throw new Error("too many references");
      return Reflect.get(target, key);
    },
  });
}

function brokenBy(schema: SchemaPart, node: JsonNode, onSkipped: () => void): readonly OutputUnit[] | null {
  const draft = draftOf(schema);
  const budget = checkBudget(schema, node);
  if (!draft || budget === 0) return null;
  const copy = guarded(schema, onSkipped);
  try {
    return validate(plainOf(node), copy, draft, counted(dereference(copy), budget), false).errors;
  } catch {
    return null;
  }
}

const isInUnion = ({ keywordLocation }: OutputUnit): boolean => /\/(?:anyOf|oneOf)\//.test(keywordLocation);

/** Of what must all be so, the first is said; of what need only be so in one way, all ways. */
function grouped(schema: SchemaPart, units: readonly OutputUnit[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const unit of units.filter((each) => !isInUnion(each))) {
    const [at, said] = placeAndWords(schema, unit);
    if (!words.has(at)) words.set(at, said);
  }
  const ways = Map.groupBy(
    units.filter(isInUnion).map((unit) => placeAndWords(schema, unit)),
    ([at]) => at,
  );
  for (const [at, all] of ways) {
    if (!words.has(at)) words.set(at, unitedWords(all.map(([, said]) => said)));
  }
  return words;
}

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);

/** What is written and cannot be meant, whatever the schema says: half a number, or one that would become another. */
function unfinished(node: JsonNode, at = ""): [string, string][] {
  switch (node.kind) {
    case "object":
      return node.entries.flatMap(([key, child]) => unfinished(child, pointerOf(at, key)));
    case "array":
      return node.items.flatMap((item, place) => unfinished(item, pointerOf(at, place)));
    case "raw":
      return [[at, node.problem]];
    case "number":
      return isExact(node.text) ? [] : [[at, inexactWords(node.text)]];
    default:
      return [];
  }
}

/** `tool_type` says which tool it is, and counts as an argument only where the schema names it. */
const argumentsIn = (schema: SchemaPart, node: JsonNode): JsonNode =>
  node.kind === "object" && own(schema.properties, "tool_type") === undefined && entryOf(node, "tool_type")
    ? objectNode(node.entries.filter(([key]) => key !== "tool_type"))
    : node;

/** Holds what is written against a tool's schema. It never throws and never runs for long, whatever the schema is. */
export function checkNode(schema: SchemaPart, node: JsonNode): Checked {
  let isPartial = false;
  const units = brokenBy(schema, argumentsIn(schema, node), () => {
    isPartial = true;
  });
  const own = new Map(unfinished(node));
  if (!units) return { problems: own, isPartial: true };
  // Through the marks of patterns, which stand in the copy alone, the words are read from the copy.
  const copy = guarded(schema, () => undefined);
  const within = units.filter(({ keyword }) => !AROUND.has(keyword) && !UNIONS.has(keyword));
  const problems = grouped(copy, within);
  for (const [at, words] of grouped(
    copy,
    units.filter(({ keyword }) => UNIONS.has(keyword)),
  )) {
    if (![...problems.keys()].some((pointer) => isWithin(pointer, at))) problems.set(at, words);
  }
  const isOwn = (pointer: string) => [...own.keys()].some((raw) => isWithin(pointer, raw));
  const left = [...problems].filter(([pointer]) => !isOwn(pointer));
  if (units.length > 0 && left.length + own.size === 0) left.push(["", t("is not what the tool takes")]);
  return { problems: new Map([...own, ...left]), isPartial };
}
