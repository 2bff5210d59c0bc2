import { t } from "@/lib/client/words/t";
import { arrayNode, type JsonEntry, type JsonNode, objectNode } from "./json-node";

/** Where a text stops being JSON, and why, counted from 1. */
export type JsonProblem = {
  readonly words: string;
  readonly at: number;
  readonly line: number;
  readonly column: number;
};

export type ParsedJson =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly problem: JsonProblem };

/** Deeper than this, nothing is read value by value. */
export const DEEPEST = 100;

export const notJsonWords = ({ words, line, column }: JsonProblem): string =>
  t("This is not valid JSON: line {line}, column {column}: {words}.", { line, column, words });

class Unreadable extends Error {
  constructor(
    readonly words: string,
    readonly at: number,
  ) {
    super(words);
  }
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const LITERALS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Reads a JSON text and keeps what `JSON.parse` loses: how numbers are written, and where each value stands. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): JsonNode {
    const node = this.value(0);
    if (this.next() !== "") this.fail(t("nothing may follow the closing bracket"));
    return node;
  }

  private value(depth: number): JsonNode {
    const first = this.next();
    const at = this.at;
    if (depth > DEEPEST) this.fail(t("this is nested too deeply"));
    if (first === "{") return { ...this.object(depth), at };
    if (first === "[") return { ...this.array(depth), at };
    if (first === '"') return { kind: "string", value: this.string(), at };
    const token = this.match(TOKEN);
    if (token === "") this.fail(first === "" ? t("the text ends too early") : t("a value must stand here"));
    const literal = LITERALS[token];
    return literal === undefined
      ? { kind: "number", text: token, at }
      : { kind: "literal", value: literal, at };
  }

  private object(depth: number): JsonNode {
    const entries = new Map<string, JsonNode>();
    this.list("}", () => {
      if (this.next() !== '"') this.fail(t("a name in quotes must stand here"));
      const key = this.string();
      if (this.next() !== ":") this.fail(t("a colon must stand here"));
      this.at += 1;
      // As JSON.parse has it: of two values with one name, the last counts.
      entries.set(key, this.value(depth + 1));
    });
    return objectNode([...entries].map(([key, child]): JsonEntry => [key, child]));
  }

  private array(depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.list("]", () => void items.push(this.value(depth + 1)));
    return arrayNode(items);
  }

  /** What stands between two brackets, with commas between. */
  private list(close: string, one: () => void): void {
    this.at += 1;
    if (this.next() !== close) {
      one();
      while (this.next() !== close) this.another(close, one);
    }
    this.at += 1;
  }

  private another(close: string, one: () => void): void {
    const sign = this.next();
    if (sign === "") this.fail(t("the text ends too early"));
    if (sign !== ",") this.fail(t("a comma or {close} must stand here", { close }));
    this.at += 1;
    if (this.next() === close) this.fail(t("the comma before this bracket must go"));
    one();
  }

  private string(): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === "\\" ? 2 : 1;
    if (end >= this.text.length) this.fail(t("this text has no closing quotation mark"));
    const token = this.text.slice(this.at, end + 1);
    try {
      const value: unknown = JSON.parse(token);
      this.at = end + 1;
      return String(value);
    } catch {
      return this.fail(t("this text has a line break or a sign that must be written with a backslash"));
    }
  }

  private next(): string {
    this.match(SPACE);
    return this.text[this.at] ?? "";
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ""] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  private fail(words: string): never {
    throw new Unreadable(words, this.at);
  }
}

export const placeOf = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
};

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, node: new Reader(text).whole() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { words, at } = error;
    return { ok: false, problem: { words, at, ...placeOf(text, at) } };
  }
}
