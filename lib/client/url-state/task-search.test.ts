import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { isFiltered, NO_FILTER, queryOf, sortingOf, TASK_SEARCH, tasksAddress } from "./task-search";
import { NEEDS_DECISION, viewAt, viewsOf } from "./views";

const load = createLoader(TASK_SEARCH);

describe("the address of the list", () => {
  it("goes to the API in the API's own words, the open task left out", () => {
    const search = load("?type=hil_approval&status=todo,done&sort=-priority&q=a+b&task=1&nonsense=2");
    expect(queryOf(search)).toEqual({
      type: "hil_approval",
      status: "todo,done",
      sort: "-priority",
      q: "a b",
    });
  });

  it("leaves out which view is open, and pages, which old links still have", () =>
    expect(queryOf(load("?tool=refund,send_email&view=v&page=3&per_page=50"))).toEqual({
      tool: "refund,send_email",
    }));

  it("keeps a value that the API does not know, for the API to say so", () =>
    expect(queryOf(load("?status=nonsense"))).toMatchObject({ status: "nonsense" }));

  it("reads back what it writes", () => {
    const search = { type: ["task"], status: ["todo", "done"], q: "50% & more", sort: "-title", task: "x" };
    expect(load(tasksAddress(search).replace("/tasks", ""))).toMatchObject(search);
  });

  it.each([
    [null, { field: "due_date", descending: false }],
    ["-priority", { field: "priority", descending: true }],
    [" title", { field: "title", descending: false }],
    ["+title", { field: "title", descending: false }],
  ])("reads the order %j", (sort, sorting) => expect(sortingOf(sort)).toEqual(sorting));

  it("counts neither order nor place as a filter", () => {
    expect(isFiltered(load("?sort=title&view=z&task=x&organization_uid=y"))).toBe(false);
    expect(isFiltered(load("?q=x"))).toBe(true);
  });

  it("leaves the saved view where all filters are cleared", () =>
    expect(tasksAddress({ ...load("?view=v&tool=refund&sort=title"), ...NO_FILTER })).toBe(
      "/tasks?sort=title",
    ));

  it("knows its views by their filter, in any order", () => {
    const views = viewsOf({ uid: "me" });
    expect(viewAt(views, load("?resolution=pending&type=hil_approval&sort=title"))).toBe(NEEDS_DECISION);
    expect(viewAt(views, load("?resolution=expired,rejected,approved,withdrawn"))?.id).toBe("decided");
    expect(viewAt(views, load(""))?.id).toBe("all-work");
    expect(viewAt(views, load("?q=x"))).toBeUndefined();
  });
});
