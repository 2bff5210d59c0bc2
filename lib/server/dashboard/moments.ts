import type { Tx } from "../db/pool";
import { inOneMoment, type Measures, selectMeasures } from "./snapshot-sql";

/** A snapshot of an organization, read by one or by several. */
export type Moment = {
  tx: Tx;
  organizationUid: string;
  measures: Measures;
  /** What several need is read by the first who asks for it by this name. */
  once: <T>(name: string, read: () => Promise<T>) => Promise<T>;
};

function remembering(): Moment["once"] {
  const read = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>) => {
    const known = read.get(name);
    if (known !== undefined) return known as Promise<T>;
    const made = make();
    read.set(name, made);
    return made;
  };
}

/** A connection runs one statement at a time. */
function oneByOne(tx: Tx): Tx {
  let last: Promise<unknown> = Promise.resolve();
  const rows: Tx["rows"] = <Row extends object>(...query: Parameters<Tx["rows"]>) => {
    const turn = last.then(() => tx.rows<Row>(...query));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { ...tx, rows };
}

export const openMoment = <T>(organizationUid: string, read: (moment: Moment) => Promise<T>): Promise<T> =>
  inOneMoment(async (tx) =>
    read({
      tx: oneByOne(tx),
      organizationUid,
      measures: await selectMeasures(tx, organizationUid),
      once: remembering(),
    }),
  );

/** For so long the first waits for the others of a page. */
const GATHERING_MS = 10;

type Reader = { read: (moment: Moment) => Promise<void>; fail: (reason: unknown) => void };

/** Those who wait for the next moment of an organization. */
const gathering = new Map<string, Reader[]>();

async function readTogether(organizationUid: string, readers: readonly Reader[]): Promise<void> {
  gathering.delete(organizationUid);
  const fail = (reason: unknown) => {
    for (const reader of readers) reader.fail(reason);
  };
  const readAll = (moment: Moment) =>
    Promise.all(readers.map((reader) => reader.read(moment).catch(reader.fail)));
  await openMoment(organizationUid, readAll).catch(fail);
}

/**
 * Reads from a moment with whoever else asks right after. The moment begins when all of them have asked, so that nobody is
 * told what was before they did.
 */
export function shareMoment<T>(organizationUid: string, read: (moment: Moment) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, fail) => {
    const reader = { read: async (moment: Moment) => resolve(await read(moment)), fail };
    const others = gathering.get(organizationUid);
    if (others) {
      others.push(reader);
      return;
    }
    const readers = [reader];
    gathering.set(organizationUid, readers);
    setTimeout(readTogether, GATHERING_MS, organizationUid, readers);
  });
}
