import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { type Progress, runExport } from "./run-export";
import type { Sink } from "./save-file";

let server: Server | undefined;
afterEach(() => server?.close());

const HEAD = "\uFEFFuid,cursor\r\n";
const rowsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${first + index},c${first + index}\r\n`).join("");

/** A server that answers one request after the other as it is told. */
async function serve(...answers: ((res: ServerResponse) => void)[]) {
  const asked: string[] = [];
  server = createServer((req, res) => {
    asked.push(req.url ?? "");
    answers[asked.length - 1]?.(res);
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}/x?format=csv` };
}

const breaking = (text: string) => (res: ServerResponse) => {
  res.writeHead(200, { "x-total-count": "4" });
  res.write(text, () => res.destroy());
};
const whole = (text: string) => (res: ServerResponse) =>
  res.writeHead(200, { "x-total-count": "9" }).end(text);
const refusing = (res: ServerResponse) => res.writeHead(403).end(JSON.stringify({ error: "No" }));

function into() {
  const saved = { text: "" };
  const sink: Sink = {
    write: async (text) => {
      saved.text += text;
    },
    finish: async () => undefined,
    drop: async () => undefined,
  };
  return { saved, sink };
}

const run = async (address: string, signal = new AbortController().signal) => {
  const told: Progress[] = [];
  const { saved, sink } = into();
  const rows = await runExport({
    ...{ address, format: "csv" as const, sink, signal },
    onProgress: (progress) => told.push({ ...progress }),
  });
  return { rows, told, text: saved.text };
};

it("goes on behind the last whole row where the connection breaks in the middle of one, and writes each once", async () => {
  const { asked, address } = await serve(breaking(`${HEAD}${rowsFrom(1, 2)}3,c`), whole(rowsFrom(3, 4)));
  const { rows, told, text } = await run(address);
  expect(text).toBe(HEAD + rowsFrom(1, 4));
  expect(asked).toEqual(["/x?format=csv", "/x?format=csv&after=c2"]);
  expect([rows, told.at(-1)]).toEqual([4, { rows: 4, total: 4, isInterrupted: false }]);
  expect(told.some(({ isInterrupted }) => isInterrupted)).toBe(true);
});

it("does not ask again for what the server refuses", async () => {
  const { asked, address } = await serve(breaking(HEAD + rowsFrom(1, 1)), refusing);
  await expect(run(address)).rejects.toMatchObject({ status: 403, message: "No" });
  expect(asked).toHaveLength(2);
});

it("ends at once when it is called off, also while it waits for the connection", async () => {
  const { address } = await serve(breaking(HEAD), breaking(""), breaking(""), breaking(""));
  const controller = new AbortController();
  const running = run(address, controller.signal);
  controller.abort(new Error("called off"));
  await expect(running).rejects.toThrow("called off");
});
