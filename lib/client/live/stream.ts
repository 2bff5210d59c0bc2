import { type TaskHint, taskHintOf, viewedTaskOf } from "./hints";

const EVENTS = "/api/events";
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;
const SIGNED_OUT = 401;

export type StreamListener = {
  onTask: (hint: TaskHint) => void;
  onViewers: (uid: string) => void;
  onMissed: () => void;
  /** From now on nothing is missed; what was read before may be old by a moment. */
  onBegan: () => void;
  /** What happens is not told for a while. */
  onLost: () => void;
  /** The session is over. */
  onSignedOut: () => void;
};

/** A refused stream does not say why; the same question without a stream does. 0 where nothing answers. */
const statusNow = (): Promise<number> =>
  fetch(EVENTS, { method: "HEAD" }).then(
    ({ status }) => status,
    () => 0,
  );

/**
 * Listens to the server until it is closed. A lost connection comes back by itself; after a refusal it is tried again,
 * later each time. `wasOpen`: this window has listened before, so what happened since is not known.
 * @returns what closes it.
 */
export function openStream(listener: StreamListener, wasOpen: boolean): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let isClosed = false;
  let isReturning = wasOpen;

  const refused = async () => {
    const status = await statusNow();
    if (isClosed) return;
    if (status === SIGNED_OUT) return listener.onSignedOut();
    timer = setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };
  const ready = () => {
    retryMs = FIRST_RETRY_MS;
    // Where nothing had an id yet, the server cannot know that somebody comes back.
    if (isReturning) listener.onMissed();
    else listener.onBegan();
    isReturning = true;
  };
  function connect() {
    const opened = new EventSource(EVENTS);
    source = opened;
    const on = (event: string, act: (data: string) => void) =>
      opened.addEventListener(event, ({ data }: MessageEvent<string>) => act(data));
    on("ready", ready);
    on("missed", () => {
      isReturning = true;
      ready();
    });
    on("work_task", (data) => {
      const hint = taskHintOf(data);
      if (hint) listener.onTask(hint);
    });
    on("viewers", (data) => {
      const uid = viewedTaskOf(data);
      if (uid) listener.onViewers(uid);
    });
    opened.onerror = () => {
      listener.onLost();
      if (opened.readyState === EventSource.CLOSED) void refused();
    };
  }

  connect();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    source?.close();
  };
}
