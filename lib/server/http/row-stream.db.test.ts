import { afterEach, expect, it, vi } from "vitest";
import { closeEventStreams } from "./event-stream";
import { RowStream, streamRows } from "./row-stream";

afterEach(() => vi.useRealTimers());

/** Pieces that say how far they were read, and whether they were let go. */
function pieces(...texts: (string | Error)[]) {
  const told = { read: 0, isOver: false };
  async function* all() {
    try {
      for (const text of texts) {
        told.read += 1;
        if (text instanceof Error) throw text;
        yield text;
      }
    } finally {
      told.isOver = true;
    }
  }
  const response = streamRows(new RowStream(all(), { "x-total-count": "2" }), "req_1");
  return { told, response, reader: () => (response.body as ReadableStream<Uint8Array>).getReader() };
}

const textOf = ({ value }: { value?: Uint8Array | undefined }) => new TextDecoder().decode(value);

it("reads nothing before somebody wants it, and then no further than they do", async () => {
  const { told, response, reader } = pieces("a", "b", "c");
  expect([response.headers.get("x-total-count"), told.read]).toEqual(["2", 0]);
  expect(textOf(await reader().read())).toBe("a");
  expect(told.read).toBe(1);
});

it("ends where there is nothing more", async () => {
  const { told, response } = pieces("a", "b");
  expect(await response.text()).toBe("ab");
  expect(told.isOver).toBe(true);
});

it("lets go of everything when its reader leaves", async () => {
  const { told, reader } = pieces("a", "b");
  const reading = reader();
  await reading.read();
  await reading.cancel();
  await expect.poll(() => told.isOver).toBe(true);
});

it("breaks off where it cannot go on, so that a part is not taken for the whole", async () => {
  const { response } = pieces("a", new Error("gone"));
  await expect(response.text()).rejects.toThrow("gone");
});

it("cuts a reader that takes nothing for a minute, and none that does", async () => {
  vi.useFakeTimers();
  const { told, reader } = pieces("a", "b", "c");
  const reading = reader();
  await reading.read();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(textOf(await reading.read())).toBe("b");
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(reading.read()).rejects.toThrow("nobody reads");
  expect(told.isOver).toBe(true);
});

it("is broken off when the process stops", async () => {
  const { reader } = pieces("a", "b");
  const reading = reader();
  await reading.read();
  closeEventStreams();
  await expect(reading.read()).rejects.toThrow("the server stops");
});
