import type { Operation } from "@/lib/contracts/operation";
import type { someContext, World } from "@/lib/testing/world";
import { type Call, call } from "../client";
import { type RawRequest, raw } from "../raw";

/**
 * Left out of the comparison. Framing belongs to the connection and is chosen by each HTTP server: one body is sent with
 * its length, the other in chunks. `vary` is what Next says about the headers of its own page navigation.
 */
const FRAMING = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length", "vary"]);
const UID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Seen = { step: string; status: number; headers: Record<string, unknown>; text: string };

/** One host, used by one organization of its own. What differs by chance (uids, instants, names) is told alike, so that two runs compare. */
export class Run {
  readonly seen: Seen[] = [];
  private readonly uids = new Map<string, string>();
  constructor(
    readonly base: string,
    readonly world: World,
    readonly context: Awaited<ReturnType<typeof someContext>>,
  ) {}

  async call<O extends Operation>(step: string, op: O, options: Call) {
    // Unasked for, `fetch` would accept gzip, which only Next offers: framing again.
    const headers = { "x-request-id": "conformance", "accept-encoding": "identity", ...options.headers };
    const answer = await call(op, { ...options, headers, base: this.base });
    this.note(step, answer.status, Object.fromEntries(answer.headers), answer.text);
    return answer;
  }

  async raw(step: string, request: RawRequest) {
    const headers = { "x-request-id": "conformance", ...request.headers };
    const answer = await raw({ ...request, headers, base: this.base });
    this.note(step, answer.status, answer.headers, answer.text);
  }

  private note(step: string, status: number, headers: Record<string, unknown>, text: string) {
    const kept = Object.entries(headers).filter(([name]) => !FRAMING.has(name.toLowerCase()));
    const sorted = kept.sort(([a], [b]) => a.localeCompare(b));
    this.seen.push({ step, status, headers: Object.fromEntries(sorted), text: this.numbered(text) });
  }

  private numbered(text: string): string {
    return text
      .replace(UID, (uid) => {
        if (!this.uids.has(uid)) this.uids.set(uid, `uid-${this.uids.size}`);
        return this.uids.get(uid) ?? "";
      })
      .replace(/(viewer|reviewer|manager|admin|agent|organization)[ -][0-9a-f]{6}/gi, "$1")
      .replace(/"cursor":"[^"]+"/g, '"cursor":"<cursor>"')
      .replace(/"grant":"[^"]+"/g, '"grant":"<grant>"')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, "<at>");
  }
}
