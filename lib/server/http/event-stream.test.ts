import { expect, it, vi } from "vitest";
import { type Channel, closeEventStreams, eventStream } from "./event-stream";

const LARGE = { event: "x", data: "a".repeat(70 * 1024) };

function open() {
  const stop = vi.fn();
  const { promise, resolve } = Promise.withResolvers<Channel>();
  const response = eventStream((channel) => {
    resolve(channel);
    return stop;
  }, "req_1");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return { channel: promise, reader, stop };
}

it("cuts a reader for whom too much waits already", async () => {
  const { channel, stop } = open();
  const { send } = await channel;
  expect([send(LARGE), send(LARGE)]).toEqual([true, false]);
  expect(stop).toHaveBeenCalledOnce();
});

it("is ready again as soon as its reader has read", async () => {
  const { channel, reader } = open();
  const { send, ready } = await channel;
  send(LARGE);
  const waiting = ready();
  expect(await Promise.race([waiting, Promise.resolve("not yet")])).toBe("not yet");
  await reader.read();
  await reader.read();
  expect(await waiting).toBe(true);
  expect(send(LARGE)).toBe(true);
});

it("is ready for nothing any more once it has ended", async () => {
  const { channel, reader } = open();
  const { send, ready } = await channel;
  send(LARGE);
  const waiting = ready();
  await reader.cancel();
  expect([await waiting, await ready()]).toEqual([false, false]);
});

it("ends with all others when the process stops", async () => {
  const streams = [open(), open()];
  await Promise.all(streams.map(({ channel }) => channel));
  closeEventStreams();
  for (const { stop } of streams) expect(stop).toHaveBeenCalledOnce();
});
