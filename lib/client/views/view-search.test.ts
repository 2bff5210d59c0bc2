import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { TASK_SEARCH, tasksAddress } from "@/lib/client/url-state/task-search";
import { isBare, isSameQuery, queryToKeep, searchOfView, toView } from "./view-search";

const load = createLoader(TASK_SEARCH);
const VIEW = { uid: "v1", query: { tool: "refund,payout", due_date_to: "2026-05-01", sort: "-priority" } };

describe("a saved view", () => {
  it("keeps filter and order in the API's words, and nothing of the place", () =>
    expect(queryToKeep(load("?tool=refund&sort=title&organization_uid=o&task=t&view=v&page=2"))).toEqual({
      tool: "refund",
      sort: "title",
    }));

  it("gives back what it kept", () => {
    const search = load("?status=todo,done&q=50%25+%26+more&sort=-title");
    expect(
      queryToKeep(load(tasksAddress(searchOfView({ uid: "v", query: queryToKeep(search) })).slice(6))),
    ).toEqual(queryToKeep(search));
  });

  it("puts its whole filter and its uid into the address", () =>
    expect(tasksAddress(searchOfView(VIEW))).toBe(
      "/tasks?tool=refund,payout&due_date_to=2026-05-01&sort=-priority&view=v1",
    ));

  it("closes the task and drops every other filter", () =>
    expect(toView(VIEW)).toMatchObject({ task: null, q: null, status: null, view: "v1" }));

  it("does not know parts of an address that are not of the list", () =>
    expect(searchOfView({ uid: "v", query: { organization_uid: "o", nonsense: "x" } })).not.toHaveProperty(
      "organization_uid",
    ));
});

describe("a preset of due dates in a view", () => {
  const MONDAY = new Date(2026, 10, 23, 12).getTime();
  const TUESDAY = new Date(2026, 10, 24, 0, 5).getTime();
  const today = load("?tool=refund&due_date_from=2026-11-23&due_date_to=2026-11-23");

  it("is kept as its word", () => {
    expect(queryToKeep(today, MONDAY)).toEqual({ tool: "refund", due: "today" });
    expect(queryToKeep(load("?due_date_to=2026-11-22"), MONDAY)).toEqual({ due: "overdue" });
  });

  it("is kept as days where they are no preset any more", () =>
    expect(queryToKeep(today, TUESDAY)).toEqual({
      tool: "refund",
      due_date_from: "2026-11-23",
      due_date_to: "2026-11-23",
    }));

  it.each([
    ["overdue", "/tasks?due_date_to=2026-11-23&view=v"],
    ["today", "/tasks?due_date_from=2026-11-24&due_date_to=2026-11-24&view=v"],
    ["next_7_days", "/tasks?due_date_from=2026-11-24&due_date_to=2026-11-30&view=v"],
  ])("means the days of whoever opens it: %s", (due, address) =>
    expect(tasksAddress(searchOfView({ uid: "v", query: { due } }, TUESDAY))).toBe(address),
  );

  it("is the same as its days only on the day on which it means them", () => {
    const view = { tool: "refund", due: "today" };
    expect(isSameQuery(view, queryToKeep(today, MONDAY), MONDAY)).toBe(true);
    expect(isSameQuery(view, queryToKeep(today, TUESDAY), TUESDAY)).toBe(false);
  });

  it("does not make an edit of a view that was saved with the days", () => {
    const view = { tool: "refund", due_date_from: "2026-11-23", due_date_to: "2026-11-23" };
    expect(isSameQuery(view, queryToKeep(today, MONDAY), MONDAY)).toBe(true);
  });
});

describe("the same filter", () => {
  it.each([
    [{ status: "todo,done" }, { status: "done,todo" }],
    [{ sort: "+title" }, { sort: "title" }],
    [{ sort: "due_date" }, {}],
    [
      { type: "task", q: "x" },
      { q: "x", type: "task" },
    ],
  ])("is %j and %j", (a, b) => expect(isSameQuery(a as never, b as never)).toBe(true));

  it.each([
    [{ status: "todo" }, { status: "todo,done" }],
    [{ sort: "title" }, { sort: "-title" }],
    [{ q: "a" }, {}],
  ])("is not %j and %j", (a, b) => expect(isSameQuery(a as never, b as never)).toBe(false));
});

it.each([
  ["?view=v", true],
  ["?view=v&organization_uid=o&task=t", true],
  ["?view=v&q=x", false],
  ["?view=v&sort=title", false],
  ["", false],
])("an address %j that names a view alone is bare: %j", (address, bare) =>
  expect(isBare(load(address))).toBe(bare),
);
