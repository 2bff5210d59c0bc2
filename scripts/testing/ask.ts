import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** A server, and who asks it. */
export type Caller = { url: string; token: string };

type Asked = { body?: unknown; headers?: Readonly<Record<string, string>> };

/** `body` is JSON, or null where there is none. */
export type Reply = { status: number; headers: IncomingHttpHeaders; body: unknown };

const agent = new Agent({ keepAlive: true });

/** One request of a load, at a fraction of what `fetch` costs. @throws where there is no whole answer. */
export function ask(
  { url, token }: Caller,
  method: string,
  path: string,
  { body, headers }: Asked = {},
): Promise<Reply> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const req = request(`${url}${path}`, {
      ...{ method, agent },
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent !== undefined && {
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(sent)),
        }),
        ...headers,
      },
    });
    req.once("error", reject);
    req.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text === "" ? null : JSON.parse(text),
        }),
      );
    });
    req.end(sent);
  });
}

/** The data of an answer that has to be a success. */
export async function dataOf<Data>(asking: Promise<Reply>): Promise<Data> {
  const { status, body } = await asking;
  if (status >= 300) throw new Error(`The server answered ${status}: ${JSON.stringify(body)}`);
  return (body as { data: Data }).data;
}
