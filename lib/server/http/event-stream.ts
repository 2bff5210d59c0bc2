import { API_HEADERS } from "./headers";

export type ServerSentEvent = { event: string; data: unknown; id?: string };

export type Channel = {
  /** False: the reader is gone, or so slow that it was cut off. */
  send: (event: ServerSentEvent) => boolean;
  /** Waits until there is room for one more, for what can be read as slowly as the reader reads. False: it is gone. */
  ready: () => Promise<boolean>;
  close: () => void;
};

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1000;
/** So many bytes may wait for a slow reader; then it is cut, and asks again by itself. */
const MAX_WAITING_BYTES = 64 * 1024;

/** Streams that are open in this process, so that it can end without waiting for their readers. */
const kept = globalThis as { countersignStreams?: Set<() => void> };

const open = (): Set<() => void> => {
  kept.countersignStreams ??= new Set();
  return kept.countersignStreams;
};

/** Has a stream ended when the process stops. @returns what forgets it. */
export function keepUntilStop(close: () => void): () => void {
  open().add(close);
  return () => void open().delete(close);
}

/** Ends every stream; their readers connect again, to whoever serves then. */
export function closeEventStreams(): void {
  for (const close of [...open()]) close();
}

const textOf = ({ event, data, id }: ServerSentEvent): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Server-sent events. `start` is called once, and gives what to do at the end: when the reader leaves, is too slow, or
 * the process stops.
 */
export function eventStream(start: (channel: Channel) => () => void, requestId: string): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  let hasRoom = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const close = () => {
          if (!isOpen) return;
          end();
          controller.close();
        };
        const write = (text: string): boolean => {
          if (!isOpen) return false;
          if ((controller.desiredSize ?? 0) <= 0) close();
          else controller.enqueue(encoder.encode(text));
          return isOpen;
        };
        const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
        heartbeat.unref();
        open().add(close);
        write(`retry: ${RETRY_MS}\n\n`);
        const ready = async () => {
          while (isOpen && (controller.desiredSize ?? 0) <= 0) {
            hasRoom = Promise.withResolvers();
            await hasRoom.promise;
          }
          return isOpen;
        };
        const stop = start({ send: (event) => write(textOf(event)), ready, close });
        end = () => {
          isOpen = false;
          clearInterval(heartbeat);
          open().delete(close);
          hasRoom.resolve();
          stop();
        };
      },
      pull: () => hasRoom.resolve(),
      cancel: () => end(),
    },
    { highWaterMark: MAX_WAITING_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  const headers = {
    ...API_HEADERS,
    "content-type": "text/event-stream; charset=utf-8",
    "x-request-id": requestId,
  };
  // Proxies that gather answers would keep events back.
  return new Response(body, { status: 200, headers: { ...headers, "x-accel-buffering": "no" } });
}
