import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { joinPages, type ListRow, type RowPages, rowsOf } from "./row-pages";
import { patchRow, rowOf } from "./rows-cache";
import { taskKeys } from "./task-keys";

const row = (uid: string, more: object = {}) =>
  ({
    ...{ uid, type: "hil_approval", title: uid, status: "todo", exact_status: "backlog" },
    ...{ priority: "low", exact_priority: "none", resolution: null, held: null },
    ...more,
  }) as unknown as ListRow;

const pagesOf = (...pages: string[][]): RowPages => ({
  pages: pages.map((uids, index) => ({ items: uids.map((uid) => row(uid)), next_cursor: String(index) })),
  pageParams: pages.map((_, index) => (index === 0 ? null : String(index - 1))),
});

const uidsOf = (data: RowPages) => rowsOf(data).map(({ uid }) => uid);

describe("the rows of all pages", () => {
  it("are each there once, at their first place", () =>
    expect(uidsOf(pagesOf(["a", "b"], ["b", "c"]))).toEqual(["a", "b", "c"]));

  it("are those that were patched while a page was on its way", () => {
    const patched = pagesOf(["a"]);
    const client = new QueryClient();
    client.setQueryData(taskKeys.rows({}), patched);
    patchRow(client, "a", { resolution: "approved" });
    const joined = joinPages(client.getQueryData(taskKeys.rows({})), pagesOf(["a"], ["b"])) as RowPages;
    expect(rowsOf(joined)).toMatchObject([{ uid: "a", resolution: "approved" }, { uid: "b" }]);
  });

  it("are those that came where the list was asked for anew", () => {
    const fresh = pagesOf(["x"]);
    expect(joinPages(pagesOf(["a"], ["b"]), fresh)).toBe(fresh);
    expect(joinPages(undefined, fresh)).toBe(fresh);
  });
});

describe("a patched row", () => {
  const client = new QueryClient();
  beforeEach(() => client.setQueryData(taskKeys.rows({}), pagesOf(["a", "b"], ["c"])));

  it("stays where it is", () => {
    patchRow(client, "b", { title: "Z", mark: "changed" });
    expect(uidsOf(client.getQueryData<RowPages>(taskKeys.rows({})) as RowPages)).toEqual(["a", "b", "c"]);
    expect(rowOf(client, "b")).toMatchObject({ title: "Z", mark: "changed" });
  });

  it("leaves the other pages as they are, so that they are not drawn again", () => {
    const before = client.getQueryData<RowPages>(taskKeys.rows({}));
    patchRow(client, "c", { title: "Z" });
    const after = client.getQueryData<RowPages>(taskKeys.rows({}));
    expect(after?.pages[0]).toBe(before?.pages[0]);
  });

  it("has the new word exactly where the contract has a new word, and keeps the exact one otherwise", () => {
    patchRow(client, "a", { status: "in_progress", priority: "low" });
    expect(rowOf(client, "a")).toMatchObject({ exact_status: "in_progress", exact_priority: "none" });
  });

  it("is nowhere where the list does not have it", () => {
    patchRow(client, "x", { title: "Z" });
    expect(rowOf(client, "x")).toBeUndefined();
  });
});
