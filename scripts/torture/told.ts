import type { Reply } from "../testing/ask";

/** How a request ended, as losers are told and as it is read. */
export type Resolution = {
  resolution: string;
  resolved_at: string | null;
  resolved_by: { user_uid: string } | null;
};

/** What came back to somebody who tried to end a request. */
export type Told =
  | { kind: "won" }
  /** Their decision can still be taken back; it counts unless the agent withdraws. */
  | { kind: "held" }
  | { kind: "lost"; winner: Resolution }
  /** Somebody else's decision can still be taken back. */
  | { kind: "wait"; heldBy: string }
  | { kind: "stale" }
  | { kind: "wrong"; what: string };

type Refusal = { error?: string; details?: readonly Record<string, unknown>[] };

export function refused({ error, details = [] }: Refusal, status: number | string): Told {
  const [detail = {}] = details;
  const { held_by: holder, resolution } = detail as { held_by?: { user_uid: string }; resolution?: string };
  if (holder) return { kind: "wait", heldBy: holder.user_uid };
  if (resolution) return { kind: "lost", winner: detail as Resolution };
  if (detail.field === "if-match") return { kind: "stale" };
  return { kind: "wrong", what: `${status} ${error ?? "without a word"} ${JSON.stringify(details)}` };
}

/** What the answer to a single decision says. */
export function toldBy({ status, headers, body }: Reply): Told {
  if (status !== 200) return refused((body ?? {}) as Refusal, status);
  return { kind: headers["held-until"] === undefined ? "won" : "held" };
}

type BulkResult = { uid: string; held_until?: string | null } & (
  | { ok: true }
  | ({ ok: false; code: string } & Refusal)
);

/** What the answer to many decisions at once says of each. */
export function toldByBulk({ status, body }: Reply, uids: readonly string[]): Told[] {
  const { data } = (body ?? {}) as { data?: { results: BulkResult[] } };
  return uids.map((uid, index) => {
    const result = data?.results[index];
    if (result?.uid !== uid) return refused((body ?? {}) as Refusal, status);
    if (!result.ok) return refused(result, result.code);
    return { kind: result.held_until ? "held" : "won" };
  });
}
