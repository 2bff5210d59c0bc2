import { type SessionUse, saveSessionUse } from "./credential-sql";

const MAX_USER_AGENT = 300;

const kept = globalThis as { countersignSessionUse?: Map<string, SessionUse> };

/** Session uid → its last use, until the next flush: a request must not cost a write for it. */
function uses(): Map<string, SessionUse> {
  kept.countersignSessionUse ??= new Map();
  return kept.countersignSessionUse;
}

export const rememberSessionUse = (sessionUid: string, userAgent: string | null): void => {
  const said = userAgent?.slice(0, MAX_USER_AGENT) || null;
  uses().set(sessionUid, { at: new Date().toISOString(), userAgent: said });
};

export async function flushSessionUse(): Promise<void> {
  if (uses().size === 0) return;
  const flushing = new Map(uses());
  uses().clear();
  await saveSessionUse(flushing);
}
