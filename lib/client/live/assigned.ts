import { call } from "@/lib/client/api/call";
import { listRowsOp, selectRowsOp } from "@/lib/client/api/operations";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import type { TaskHint } from "./hints";
import { MAX_ASKED } from "./read-list-news";

type Known = { uids: Set<string>; isWhole: boolean };

const FIRST_VERSION = 1;

/** Knows which tasks are assigned to a person, so that it can tell which ones are so newly. */
export class Assigned {
  private readonly known = new Map<string, Promise<Known | null>>();

  constructor(private readonly personUid: string) {}

  /** Reads what is assigned by now; what is so later is new. */
  start(organizationUids: readonly string[]): void {
    // Without knowing what was assigned before, nothing can be called new.
    for (const uid of organizationUids)
      this.known.set(
        uid,
        this.read(uid).catch(() => null),
      );
  }

  /** Those of the changed tasks that were not the person's before, and are now. */
  async newOf(hints: readonly TaskHint[]): Promise<readonly DeskRow[]> {
    const organizations = new Set(hints.map(({ organization_uid }) => organization_uid));
    const rows = await Promise.all(
      [...organizations].map((uid) =>
        this.newIn(
          uid,
          hints.filter(({ organization_uid }) => organization_uid === uid),
        ),
      ),
    );
    return rows.flat();
  }

  private async newIn(organizationUid: string, hints: readonly TaskHint[]): Promise<readonly DeskRow[]> {
    const known = await this.known.get(organizationUid);
    if (!known) return [];
    const asked = hints.slice(0, MAX_ASKED);
    const query = { ...this.filter(organizationUid), uid: asked.map(({ uid }) => uid).join(",") };
    const { items } = (await call(listRowsOp, { query })).data;
    const isNew = ({ uid, version }: DeskRow) =>
      !known.uids.has(uid) && (known.isWhole || version === FIRST_VERSION);
    const fresh = items.filter(isNew);
    for (const { uid } of asked) known.uids.delete(uid);
    for (const { uid } of items) known.uids.add(uid);
    return fresh;
  }

  private async read(organizationUid: string): Promise<Known> {
    const { items, total_items } = (await call(selectRowsOp, { query: this.filter(organizationUid) })).data;
    return { uids: new Set(items.map(({ uid }) => uid)), isWhole: items.length === total_items };
  }

  private filter(organizationUid: string) {
    return { organization_uid: organizationUid, assign_to_uid: this.personUid };
  }
}
