import { type IncomingHttpHeaders, request } from "node:http";
import { SERVER } from "./client";

export type RawRequest = {
  method?: string;
  path: string;
  base?: string;
  headers?: Record<string, string | string[]>;
  /** An array is sent in chunks, without a content-length. */
  body?: string | Buffer | readonly Buffer[] | undefined;
};

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Sends what `fetch` would refuse to send, byte for byte as it is given. */
export function raw({
  method = "GET",
  path,
  base = SERVER,
  headers = {},
  body,
}: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const isWhole = typeof body === "string" || Buffer.isBuffer(body);
  const length = isWhole ? { "content-length": String(Buffer.byteLength(body)) } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on("error", reject);
    for (const part of Array.isArray(body) ? body : []) sent.write(part);
    sent.end(Array.isArray(body) ? undefined : body);
  });
}
