import type { Call, Connection } from "./connection";
import { backOffMs, limited, pause } from "./time";
import type { Answer, ApprovalQuestion, ApprovalView } from "./types";

export type WaitOptions = {
  /** Rejects with a `TimeoutError` when the time has passed. Without it the wait has no end but the decision. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Answers what a reviewer asks; without it the wait goes on until they decide all the same. */
  onQuestion?: (question: ApprovalQuestion, approval: ApprovalView) => Answer | Promise<Answer>;
};

/** The server answers earlier when there is a decision. */
const WAIT_SECONDS = 30;
/** Beyond that nothing will come any more: the connection is dead, and nobody has said so. */
const ATTEMPT_MS = (WAIT_SECONDS + 15) * 1000;
/** A wait that ends sooner with nothing new was cut short, as by a server that stops. */
const CUT_SHORT_MS = 1000;

export const approvalPath = (uid: string, action = ""): string =>
  `/api/approvals/${encodeURIComponent(uid)}${action}`;

const openQuestion = ({ needs_info, questions }: ApprovalView): ApprovalQuestion | undefined =>
  needs_info ? questions.at(-1) : undefined;

type Give = (uid: string, answer: Answer, options: { signal: AbortSignal }) => Promise<ApprovalView>;

/** One wait for one request: what it knows of it, and how it comes to know more. */
class Wait {
  private approval: ApprovalView | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly uid: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Asks for the version after the one that is known, for as long as it takes. False: there is none yet. */
  private async hasNews(): Promise<boolean> {
    const found = await this.connection.call<ApprovalView>(this.call());
    const isNews = found !== undefined && found.version !== this.approval?.version;
    this.approval = found ?? this.approval;
    return isNews;
  }

  private call(): Call {
    const path = approvalPath(this.uid);
    const patient = { signal: this.signal, attemptMs: ATTEMPT_MS, retryForMs: Number.POSITIVE_INFINITY };
    if (!this.approval) return { ...patient, method: "GET", path };
    const headers = { "if-none-match": `"${this.approval.version}"` };
    return { ...patient, method: "GET", path: `${path}?wait=${WAIT_SECONDS}`, headers };
  }

  /** The request once it is over. */
  async end(give: Give, onQuestion: WaitOptions["onQuestion"]): Promise<ApprovalView> {
    for (;;) {
      const askedAt = Date.now();
      const isNews = await this.hasNews();
      const { approval } = this;
      if (approval && approval.resolution !== "pending") return approval;
      const question = approval && openQuestion(approval);
      if (approval && question && onQuestion) {
        this.approval = await give(this.uid, await onQuestion(question, approval), { signal: this.signal });
      } else if (!isNews) {
        await this.restAfter(askedAt);
      }
    }
  }

  /** Does not hurry a server that answers at once although it has nothing to say. */
  private async restAfter(askedAt: number): Promise<void> {
    if (Date.now() - askedAt < CUT_SHORT_MS) await pause(backOffMs(0), this.signal);
  }
}

/** Waits until a request is decided, withdrawn or expired, whatever becomes of the server and the network meanwhile. */
export async function waitForDecision(
  connection: Connection,
  uid: string,
  give: Give,
  { timeoutMs, signal, onQuestion }: WaitOptions = {},
): Promise<ApprovalView> {
  const limit = limited(signal, timeoutMs);
  try {
    return await new Wait(connection, uid, limit.signal).end(give, onQuestion);
  } finally {
    limit.end();
  }
}
