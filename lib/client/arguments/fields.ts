import { type Recipient, recipientsOf } from "./recipients";

export type Args = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Args =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null;

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/**
 * Reads arguments by name and by type, and remembers what was read. What is left over is shown apart, so that nothing
 * is dropped because nobody knew it, or because it had another type than the one expected.
 */
export class Fields {
  private readonly read = new Set<string>();
  private readonly inside = new Map<string, Fields>();

  constructor(private readonly args: Args) {}

  /** The first of these fields that can be read so; the others stay for the rest. */
  take<Value>(keys: readonly string[], read: (value: unknown) => Value | null): Value | null {
    for (const key of keys) {
      const value = this.isLeft(key) ? read(this.args[key]) : null;
      if (value !== null) {
        this.read.add(key);
        return value;
      }
    }
    return null;
  }

  /** A text that is not blank. */
  text(...keys: string[]): string | null {
    return this.take(keys, textOf);
  }

  number(...keys: string[]): number | null {
    return this.take(keys, numberOf);
  }

  recipients(...keys: string[]): readonly Recipient[] | null {
    return this.take(keys, recipientsOf);
  }

  /** The fields inside of an object; those that are not read of it stay for the rest, too. */
  object(...keys: string[]): Fields | null {
    const key = keys.find((each) => this.isLeft(each) && isObject(this.args[each]));
    if (key === undefined) return null;
    const fields = new Fields(this.args[key] as Args);
    this.inside.set(key, fields);
    return fields;
  }

  /** Every text in it with its key, in its own order. */
  texts(): (readonly [key: string, text: string])[] {
    return Object.keys(this.args).flatMap((key) => {
      const text = this.text(key);
      return text === null ? [] : [[key, text] as const];
    });
  }

  /** What was not read. An object that was empty from the start is left as well. */
  rest(): Args {
    return Object.fromEntries(
      Object.entries(this.args).flatMap(([key, value]) => {
        if (this.read.has(key)) return [];
        const left = this.inside.get(key)?.rest() ?? value;
        return isObject(left) && Object.keys(left).length < Object.keys(value as Args).length && isEmpty(left)
          ? []
          : [[key, left]];
      }),
    );
  }

  private isLeft(key: string): boolean {
    return Object.hasOwn(this.args, key) && !this.read.has(key) && !this.inside.has(key);
  }
}

const isEmpty = (value: Args): boolean => Object.keys(value).length === 0;
