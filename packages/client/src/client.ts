import { type ClientOptions, Connection } from "./connection";
import { CountersignError } from "./error";
import { Follower, type StreamEvent, type StreamOptions } from "./stream";
import type {
  Answer,
  ApprovalRequest,
  ApprovalView,
  ExecutionReport,
  RequestedApproval,
  Withdrawal,
} from "./types";
import { approvalPath, type WaitOptions, waitForDecision } from "./wait";

export type CallOptions = { signal?: AbortSignal };

export type RequestOptions = CallOptions & {
  /** The same for the same request: within 24 hours it is made once, also by another process. Else one is made up. */
  idempotencyKey?: string;
};

/** Not `randomUUID`, which browsers have on secure pages only. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/**
 * What an agent does at Countersign. Every call is tried again, as the options say, while the server or the network is
 * away, and makes nothing twice by that. A refusal is a `CountersignError`; an aborted signal rejects with its reason.
 */
export class CountersignClient {
  private readonly connection: Connection;

  constructor(options: ClientOptions) {
    this.connection = new Connection(options);
  }

  /** Asks for one action to be countersigned. */
  async requestApproval(request: ApprovalRequest, options: RequestOptions = {}): Promise<RequestedApproval> {
    const { signal, idempotencyKey = newKey() } = options;
    const headers = { "idempotency-key": idempotencyKey };
    return this.post<RequestedApproval>("/api/approvals", request, { headers, signal });
  }

  /** A request as it stands. */
  async getApproval(uid: string, { signal }: CallOptions = {}): Promise<ApprovalView> {
    return (await this.connection.call({
      method: "GET",
      path: approvalPath(uid),
      signal,
    })) as ApprovalView;
  }

  /**
   * Waits until it is decided, withdrawn or expired: only `approved` is a yes, with the `tool_args` as finally approved.
   * It survives restarts of the server and a network that is away, and ends with `timeoutMs` or the signal.
   */
  async waitForDecision(uid: string, options: WaitOptions = {}): Promise<ApprovalView> {
    const give = this.answer.bind(this);
    return waitForDecision(this.connection, uid, give, options);
  }

  /** Does not want it any more. To withdraw a second time changes nothing. */
  async withdraw(
    uid: string,
    withdrawal: Withdrawal = {},
    { signal }: CallOptions = {},
  ): Promise<ApprovalView> {
    return this.post<ApprovalView>(approvalPath(uid, "/withdraw"), withdrawal, { signal });
  }

  /** Says what came of it, once. To say the same a second time changes nothing. */
  async reportExecution(
    uid: string,
    report: ExecutionReport,
    { signal }: CallOptions = {},
  ): Promise<ApprovalView> {
    return this.post<ApprovalView>(approvalPath(uid, "/execution"), report, { signal });
  }

  /** Answers the question that is open. An answer that was given already, as by a call whose own answer got lost, stands. */
  async answer(uid: string, answer: Answer, { signal }: CallOptions = {}): Promise<ApprovalView> {
    try {
      return await this.post<ApprovalView>(approvalPath(uid, "/answers"), answer, { signal });
    } catch (error) {
      if (!(error instanceof CountersignError && error.status === 409)) throw error;
      const approval = await this.getApproval(uid, { ...(signal && { signal }) });
      if (approval.questions.at(-1)?.answer === answer.answer) return approval;
      throw error;
    }
  }

  /** What happens to the agent's own requests, as it happens, without gaps: it goes on where a lost connection ended. */
  stream({ lastEventId, signal }: StreamOptions = {}): AsyncGenerator<StreamEvent> {
    return new Follower(this.connection, lastEventId).follow(signal);
  }

  private async post<T>(
    path: string,
    body: unknown,
    more: { headers?: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
  ): Promise<T> {
    return (await this.connection.call<T>({ method: "POST", path, body, ...more })) as T;
  }
}
