import { z } from "@/lib/contracts/zod";
import { hub } from "./hub";

const hint = z.object({ uid: z.string() });

/** Told of every change in the database once a process, and passes each on to those who wait for that task. */
class TaskWatches {
  private readonly watches = new Map<string, Set<TaskWatch>>();
  /** The process stops: nobody waits any more. */
  isClosing = false;

  constructor() {
    hub().subscribe("work_tasks", (payload) => this.tell(payload));
  }

  add(uid: string, watch: TaskWatch): void {
    const set = this.watches.get(uid) ?? new Set();
    this.watches.set(uid, set.add(watch));
  }

  remove(uid: string, watch: TaskWatch): void {
    const set = this.watches.get(uid);
    set?.delete(watch);
    if (set?.size === 0) this.watches.delete(uid);
  }

  close(): void {
    this.isClosing = true;
    for (const watch of this.all()) watch.wake(false);
  }

  private all(): TaskWatch[] {
    return [...this.watches.values()].flatMap((set) => [...set]);
  }

  private tell(payload: string): void {
    // Something was missed, and nobody knows about which task.
    const changed = payload === "" ? this.all() : this.watches.get(hint.parse(JSON.parse(payload)).uid);
    for (const watch of changed ?? []) watch.wake(true);
  }
}

const kept = globalThis as { countersignWatches?: TaskWatches };

function watches(): TaskWatches {
  kept.countersignWatches ??= new TaskWatches();
  return kept.countersignWatches;
}

/** Lets everybody who waits go, with what there is. */
export const endWaits = (): void => watches().close();

/** Watches one task from the moment it is made, so that whoever reads it afterwards misses nothing. */
export class TaskWatch {
  private hasChanged = false;
  private resume: (() => void) | undefined;

  constructor(private readonly uid: string) {
    watches().add(uid, this);
  }

  /**
   * Waits until the task may have changed since this was asked last, or since the watch was made.
   * @returns false where the time is over, the caller has left, or the process stops.
   */
  async next(ms: number, leaving: AbortSignal): Promise<boolean> {
    if (!this.hasChanged && ms > 0 && !leaving.aborted && !watches().isClosing) await this.pause(ms, leaving);
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }

  wake(hasChanged: boolean): void {
    this.hasChanged ||= hasChanged;
    this.resume?.();
  }

  end(): void {
    watches().remove(this.uid, this);
  }

  private async pause(ms: number, leaving: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const resume = () => resolve();
    this.resume = resume;
    const timer = setTimeout(resume, ms);
    leaving.addEventListener("abort", resume);
    await promise;
    leaving.removeEventListener("abort", resume);
    clearTimeout(timer);
    this.resume = undefined;
  }
}
