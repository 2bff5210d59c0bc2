const known = new Map<string, string | null>();

/** The person made this version of a task themselves: they need not be told what is different in it. */
export const knowVersion = (uid: string, etag: string | null): void => void known.set(uid, etag);

export const isKnownVersion = (uid: string, etag: string | null): boolean =>
  known.has(uid) && known.get(uid) === etag;

const followed = new Map<string, string>();

/** The newest version that came out of one by this person's own changes alone. */
function newestOwn(uid: string, etag: string | null): string | null {
  let newest = etag;
  for (let next = newest; next; next = followed.get(`${uid} ${next}`) ?? null) newest = next;
  return newest;
}

/**
 * Changes a task, provided that it is still as it was seen, but for what the person changed themselves since. Their
 * changes of one task have to run one after another (`oneByOne`), so that each knows of those before.
 */
export async function changeSeen<A extends { etag: string | null }>(
  uid: string,
  etag: string | null,
  send: (headers: { "if-match": string | undefined }) => Promise<A>,
): Promise<A> {
  const from = newestOwn(uid, etag);
  const answer = await send({ "if-match": from ?? undefined });
  if (from && answer.etag && from !== answer.etag) followed.set(`${uid} ${from}`, answer.etag);
  return answer;
}

/** For mutations of a task. */
export const oneByOne = (uid: string) => ({ scope: { id: `task ${uid}` } });
