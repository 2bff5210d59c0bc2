import { CountersignError, type ErrorDetail, NO_ANSWER } from "./error";
import { backOffMs, limited, pause, retryAfterMs } from "./time";

export type ClientOptions = {
  /** Where the server is, as in `https://countersign.example.com`. */
  url: string;
  /** The agent's token. */
  token: string;
  /** In place of the global one. */
  fetch?: typeof fetch;
  /** For how long a call is tried again when nothing answers, or the server cannot at the moment: 60 seconds by default. */
  retryForMs?: number;
};

export type Call = {
  method: "GET" | "POST";
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** How long one attempt may take until there is an answer. */
  attemptMs?: number;
  retryForMs?: number;
};

const ATTEMPT_MS = 30_000;
const RETRY_FOR_MS = 60_000;

/** May pass by itself; every other refusal stays one when it is asked again. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

async function refusal(response: Response): Promise<CountersignError> {
  const body: unknown = await response.json().catch(() => undefined);
  const { error, details } = (body ?? {}) as { error?: unknown; details?: unknown };
  const message = typeof error === "string" ? error : `The server answered ${response.status}`;
  return new CountersignError(
    response.status,
    message,
    Array.isArray(details) ? (details as ErrorDetail[]) : [],
  );
}

/** What may pass: try again, but not before `afterMs`. */
export class Failed {
  constructor(
    readonly error: CountersignError,
    readonly afterMs = 0,
  ) {}
}

/** How the server is reached: what may pass is tried again, the rest is thrown. */
export class Connection {
  private readonly base: string;

  constructor(private readonly options: ClientOptions) {
    this.base = options.url.replace(/\/+$/, "");
  }

  /** The data of an answer; undefined where nothing changed (304). @throws CountersignError; the signal's reason. */
  async call<T>(call: Call): Promise<T | undefined> {
    return this.trying(call, async (signal) => {
      const response = await this.fetch(call, signal);
      if (response.status === 304) return undefined;
      if (!response.ok) return this.refuse(response);
      return ((await response.json()) as { data: T }).data;
    });
  }

  /** An answer whose body is still to be read. @throws as `call` does, without trying again. */
  async open(call: Call, signal: AbortSignal): Promise<Response | Failed> {
    const response = await this.fetch(call, signal);
    return response.ok ? response : this.refuse(response);
  }

  private async refuse(response: Response): Promise<Failed> {
    const error = await refusal(response);
    if (!isPassing(response.status)) throw error;
    return new Failed(error, retryAfterMs(response.headers.get("retry-after")));
  }

  private fetch({ method, path, headers, body }: Call, signal: AbortSignal): Promise<Response> {
    const { fetch: send = fetch, token } = this.options;
    return send(`${this.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  private async trying<T>(call: Call, attempt: (signal: AbortSignal) => Promise<T | Failed>): Promise<T> {
    const { retryForMs = this.options.retryForMs ?? RETRY_FOR_MS } = call;
    const until = Date.now() + retryForMs;
    const whole = limited(call.signal);
    try {
      for (let failures = 0; ; failures += 1) {
        const answer = await this.once(call, attempt, whole.signal);
        if (!(answer instanceof Failed)) return answer;
        const ms = answer.afterMs + backOffMs(failures);
        if (Date.now() + ms > until) throw answer.error;
        await pause(ms, whole.signal);
      }
    } finally {
      whole.end();
    }
  }

  /** One attempt: a time of its own, and no answer is a failure like others. */
  private async once<T>(
    { attemptMs = ATTEMPT_MS }: Call,
    attempt: (signal: AbortSignal) => Promise<T | Failed>,
    outer: AbortSignal,
  ): Promise<T | Failed> {
    const limit = limited(outer, attemptMs);
    try {
      return await attempt(limit.signal);
    } catch (error) {
      if (outer.aborted) throw outer.reason;
      if (error instanceof CountersignError) throw error;
      return noAnswer(error);
    } finally {
      limit.end();
    }
  }
}

export const noAnswer = (cause: unknown): Failed =>
  new Failed(new CountersignError(NO_ANSWER, "The server did not answer", [], { cause }));
