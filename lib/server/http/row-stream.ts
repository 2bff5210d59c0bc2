import { log } from "../log";
import { keepUntilStop } from "./event-stream";
import { API_HEADERS } from "./headers";
import type { Extra } from "./respond";

/** An answer that is too long to be made at once: rows that are read as they are written. */
export class RowStream {
  constructor(
    readonly pieces: AsyncGenerator<string, void>,
    readonly headers: Extra,
  ) {}
}

/** Whoever takes nothing for so long is cut off; they go on behind the last row that they have. */
const PATIENCE_MS = 60_000;

const streams = new WeakSet<Response>();

/** Whether an answer is written as it is made. */
export const isRowStream = (response: Response): boolean => streams.has(response);

/**
 * Reads a piece only when somebody wants it, so that a slow reader costs no memory and nobody's reader no query. What
 * breaks it off (an error, a slow reader, the end of the process) breaks the connection, so that nobody takes a part
 * for the whole.
 */
export function streamRows({ pieces, headers }: RowStream, requestId: string): Response {
  const encoder = new TextEncoder();
  let patience: NodeJS.Timeout | undefined;
  let forget = () => {};
  const end = () => {
    clearTimeout(patience);
    forget();
    void pieces.return().catch(() => undefined);
  };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      clearTimeout(patience);
      const cut = (why: string) => {
        end();
        controller.error(new Error(why));
      };
      forget();
      forget = keepUntilStop(() => cut("the server stops"));
      try {
        const { done, value } = await pieces.next();
        if (done) {
          end();
          return controller.close();
        }
        controller.enqueue(encoder.encode(value));
        patience = setTimeout(() => cut("nobody reads"), PATIENCE_MS).unref();
      } catch (error) {
        log().warn({ requestId, err: error }, "an export was broken off");
        end();
        controller.error(error);
      }
    },
    cancel: end,
  };
  const response = new Response(new ReadableStream(source, { highWaterMark: 0 }), {
    headers: { ...API_HEADERS, "x-request-id": requestId, "x-accel-buffering": "no", ...headers },
  });
  streams.add(response);
  return response;
}
