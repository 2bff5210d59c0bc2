/** A task that this window has changed, and its version since. */
export type OwnChange = { uid: string; version: number };

const LIMIT = 1000;
const own = new Map<string, number>();

export function rememberOwn({ uid, version }: OwnChange): void {
  own.delete(uid);
  own.set(uid, version);
  const [oldest] = own.keys();
  if (own.size > LIMIT && oldest !== undefined) own.delete(oldest);
}

/** Whether a hint tells this window what it did itself. Each is known once: the next one is somebody else's. */
export function isOwnChange({ uid, version }: OwnChange): boolean {
  if (own.get(uid) !== version) return false;
  own.delete(uid);
  return true;
}
