import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { keepTrueLists } from "./keep-true-lists";
import { news } from "./news";

const KEY = taskKeys.rows({ type: "task" });
const HINT = { organization_uid: "o", uid: "t", version: 2 };

let client: QueryClient;
let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  end = keepTrueLists(client);
});
afterEach(() => {
  end();
  client.clear();
  vi.useRealTimers();
});

/** Shows the list, which was just asked for; the returned function leaves it. */
function show() {
  const queryFn = async () => {
    const askedAt = performance.now();
    return { pages: [{ items: [], next_cursor: null, askedAt }], pageParams: [null] };
  };
  return new QueryObserver(client, { queryKey: KEY, queryFn, gcTime: 30_000 }).subscribe(() => undefined);
}

const later = () => vi.advanceTimersByTimeAsync(100);
const isKept = () => client.getQueryData(KEY) !== undefined;

async function shownAndLeft(meanwhile: () => unknown = () => undefined) {
  const leave = show();
  await later();
  expect(isKept()).toBe(true);
  await meanwhile();
  expect(isKept()).toBe(true);
  await later();
  leave();
  await later();
}

it("a list that nothing happened to is still there after it was left, and gone as soon as something does", async () => {
  news.began.tell();
  await later();
  await shownAndLeft();
  expect(isKept()).toBe(true);
  news.changed.tell([HINT]);
  expect(isKept()).toBe(false);
});

it("nothing is kept for long", async () => {
  news.began.tell();
  await later();
  await shownAndLeft();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(isKept()).toBe(false);
});

it("nothing is kept while nobody tells what happens", async () => {
  await shownAndLeft();
  expect(isKept()).toBe(false);
  news.began.tell();
  await later();
  await shownAndLeft();
  news.lost.tell();
  expect(isKept()).toBe(false);
  await shownAndLeft();
  expect(isKept()).toBe(false);
});

it.each<[string, () => unknown]>([
  ["a task changes elsewhere", () => news.changed.tell([HINT])],
  ["something may have been missed", () => news.missed.tell()],
  ["the stream is lost", () => news.lost.tell()],
  [
    "this window changes something",
    () =>
      client
        .getMutationCache()
        .build(client, { mutationFn: async () => "done" })
        .execute(undefined),
  ],
])("a list during which %s stays on the screen, and is not kept after it", async (_, meanwhile) => {
  news.began.tell();
  await later();
  await shownAndLeft(meanwhile);
  expect(isKept()).toBe(false);
});

it("who lets go of a list for a moment only finds it, whatever happened", async () => {
  news.began.tell();
  await later();
  const leave = show();
  await later();
  news.changed.tell([HINT]);
  leave();
  show();
  await later();
  expect(isKept()).toBe(true);
});
