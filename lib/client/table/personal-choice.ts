import { kept } from "@/lib/client/shortcuts/kept";

const PREFIX = "countersign.";

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};

/** Something that a person chooses and this browser keeps: another person at the same browser chooses for themselves. */
export class PersonalChoice<T> {
  private owner: string | null = null;
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly name: string,
    /** What was kept, where it is what it should be. */
    private readonly isRight: (kept: unknown) => kept is T,
    private readonly first: T,
  ) {
    this.value = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly get = (): T => this.value;
  /** What a server, which keeps nothing, goes by. */
  readonly atFirst = (): T => this.first;

  /** Reads what is kept for a person. What cannot be read is as on the first day. */
  belongTo(personUid: string): void {
    if (personUid === this.owner) return;
    this.owner = personUid;
    const text = kept.read(this.keptAs(personUid));
    const read = parsed(text);
    this.tell(text !== null && this.isRight(read) ? read : this.first);
  }

  set(value: T): void {
    if (this.owner !== null) kept.write(this.keptAs(this.owner), JSON.stringify(value));
    this.tell(value);
  }

  private keptAs(personUid: string): string {
    return `${PREFIX}${this.name}.${personUid}`;
  }

  private tell(value: T): void {
    this.value = value;
    for (const tell of this.listeners) tell();
  }
}
