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
