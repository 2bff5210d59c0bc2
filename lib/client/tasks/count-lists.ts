import { ApiError } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { countListsOp } from "@/lib/client/api/operations";

type Query = Record<string, string>;
type Asked = { query: Query; resolve: (count: number) => void; reject: (error: unknown) => void };

/** As many as the server takes at once. */
const MOST_AT_ONCE = 50;
const NOT_FOUND = 404;

let asked: Asked[] = [];

async function ask(all: readonly Asked[]): Promise<void> {
  try {
    const { data } = await call(countListsOp, { body: { lists: all.map(({ query }) => query) } });
    for (const [index, { resolve, reject }] of all.entries()) {
      const count = data.counts[index] ?? null;
      if (count === null) reject(new ApiError(NOT_FOUND, "There is no such list", []));
      else resolve(count);
    }
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

function askAll(): void {
  const all = asked;
  asked = [];
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) void ask(all.slice(from, from + MOST_AT_ONCE));
}

/** How many tasks there are in a list. What is asked for in one go is one request. */
export const countOfList = (query: Query): Promise<number> =>
  new Promise((resolve, reject) => {
    if (asked.length === 0) setTimeout(askAll);
    asked.push({ query, resolve, reject });
  });
