import { saveTokenUse } from "./credential-sql";

const kept = globalThis as { countersignTokenUse?: Map<string, string> };

/** Token uid → instant, until the next flush: a request must not cost a write for it. */
function uses(): Map<string, string> {
  kept.countersignTokenUse ??= new Map();
  return kept.countersignTokenUse;
}

export const rememberTokenUse = (tokenUid: string): void => {
  uses().set(tokenUid, new Date().toISOString());
};

export async function flushTokenUse(): Promise<void> {
  if (uses().size === 0) return;
  const flushing = new Map(uses());
  uses().clear();
  await saveTokenUse(flushing);
}
