import { deserialize, serialize } from "node:v8";
import { editedPaths } from "@/lib/domain/dashboard/edited-paths";
import { type Arrivals, arrivalsOf, type Endings, endingsOf } from "@/lib/domain/dashboard/facts";
import type { Stretch } from "@/lib/domain/dashboard/period";
import type { Queryable } from "../db/pool";
import { type EditedCall, selectArrived, selectEnded } from "./rows-sql";

/** Requests are packed by the day on which they were created, and once more by the one on which they ended. */
export const KINDS = ["arrived", "ended"] as const;
export type Kind = (typeof KINDS)[number];
export type FactsOf<K extends Kind> = K extends "arrived" ? Arrivals : Endings;

/** Another one whenever the columns become other ones: what is packed in an older form is read from the rows. */
export const FORMAT = 3;

const editsOf = (calls: readonly EditedCall[]) =>
  calls.flatMap(({ tool, from, to }) => editedPaths(from, to).map((path) => ({ tool, path })));

type Wanted = Stretch & { organizationUid: string };

async function readEnded(from: Queryable, wanted: Wanted): Promise<Endings> {
  const { edited, rejectionNote, ...columns } = await selectEnded(from, wanted);
  return endingsOf({
    ...columns,
    isEdited: edited.map((calls) => calls !== null),
    edits: edited.map((calls) => (calls === null ? [] : editsOf(calls))),
    rejectionNote: rejectionNote.map((note) => note?.trim() || null),
  });
}

/** What the rows themselves say of a stretch of time. */
export async function readFacts<K extends Kind>(
  from: Queryable,
  kind: K,
  wanted: Wanted,
): Promise<FactsOf<K>> {
  const read =
    kind === "arrived" ? arrivalsOf(await selectArrived(from, wanted)) : await readEnded(from, wanted);
  return read as FactsOf<K>;
}

export const pack = (facts: Arrivals | Endings): Buffer => serialize(facts);

export const unpack = <K extends Kind>(packed: Buffer): FactsOf<K> => deserialize(packed) as FactsOf<K>;
