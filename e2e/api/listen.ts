import { expect } from "vitest";

export type Heard = { event: string; data: unknown; id: string | undefined };

const fieldsOf = (block: string): Heard => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  return { event: field("event") ?? "", data: JSON.parse(field("data") ?? "null"), id: field("id") };
};

/** Reads server-sent events by hand, as they come. */
export async function* listen(
  base: string,
  token: string,
  headers = {},
  path = "/api/events",
): AsyncGenerator<Heard> {
  const aborted = new AbortController();
  const response = await fetch(`${base}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: aborted.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  let waiting = "";
  try {
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      waiting += chunk;
      const blocks = waiting.split("\n\n");
      waiting = blocks.pop() ?? "";
      for (const block of blocks) if (block.includes("event: ")) yield fieldsOf(block);
    }
  } finally {
    aborted.abort();
  }
}

/** The event that comes next; undefined at the end. */
export const next = async (stream: AsyncGenerator<Heard>): Promise<Heard | undefined> =>
  (await stream.next()).value;
