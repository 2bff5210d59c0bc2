import { expect, test } from "./fixtures";

test.beforeEach(async ({ api, signInAs }) => {
  await api.ask("Refund order 42", { priority: "urgent" });
  await api.ask("Send a reminder", { priority: "low" });
  await api.addTask("Call Acme", { status: "in_progress" });
  await api.addTask("File the contract", { status: "done" });
  await signInAs("reviewer");
});

test("the home page shows what needs a decision, the most pressing first", async ({ page, desk }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/type=hil_approval&resolution=pending&sort=-priority/);
  await expect(desk.titles()).toHaveText(["Refund order 42", "Send a reminder"]);
});

test("a link with the API's words shows exactly that filter", async ({ page, desk }) => {
  await desk.open("status=in_progress,done&type=task&sort=-title");
  await expect(desk.titles()).toHaveText(["File the contract", "Call Acme"]);
  await expect(desk.total(2)).toBeVisible();

  await desk.open("priority[]=low&priority[]=urgent&sort=title");
  await expect(page).toHaveURL(/priority=low,urgent|priority=low%2Curgent/);
  await expect(desk.titles()).toHaveText(["Refund order 42", "Send a reminder"]);
});

test("filters chosen by hand stand in the address, and can be gone back from", async ({ page, desk }) => {
  await desk.open("sort=title");
  await expect(desk.titles()).toHaveCount(4);

  await desk.filterBy("Type", "Task");
  await expect(page).toHaveURL(/type=task/);
  await desk.filterBy("Status", "Done");
  await expect(page).toHaveURL(/status=done/);
  await expect(desk.titles()).toHaveText(["File the contract"]);

  await page.goBack();
  await expect(desk.titles()).toHaveText(["Call Acme", "File the contract"]);
  await page.goForward();
  await expect(desk.titles()).toHaveText(["File the contract"]);

  await page.getByRole("button", { name: "Remove filter Status" }).click();
  await expect(desk.titles()).toHaveCount(2);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/tasks\?sort=title$/);
  await expect(desk.titles()).toHaveCount(4);
});

test("typing in the search narrows the list and replaces the address", async ({ page, desk }) => {
  await desk.open();
  await desk.search("refund");
  await expect(page).toHaveURL(/q=refund/);
  await expect(desk.titles()).toHaveText(["Refund order 42"]);

  await desk.search("nothing like it");
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  await expect(page.getByText("curl -X POST")).toBeVisible();
});

test("a column header sorts, and says how", async ({ page, desk }) => {
  await desk.open();
  await desk.table.getByRole("button", { name: "Title" }).click();
  await expect(desk.table.getByRole("columnheader", { name: "Title" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(desk.titles().first()).toHaveText("Call Acme");
  await desk.table.getByRole("button", { name: "Title" }).click();
  await expect(page).toHaveURL(/sort=-title/);
  await expect(desk.titles().first()).toHaveText("Send a reminder");
});

test("a link from when the list had pages opens the whole list, and its exact number", async ({ desk }) => {
  await desk.open("per_page=3&page=2&sort=title");
  await expect(desk.total(4)).toBeVisible();
  await expect(desk.titles()).toHaveText([
    "Call Acme",
    "File the contract",
    "Refund order 42",
    "Send a reminder",
  ]);
});

test("the open task stands in the address, and back closes it", async ({ page, desk }) => {
  await desk.open("type=hil_approval");
  await desk.select("Refund order 42");
  await expect(page).toHaveURL(/type=hil_approval.*task=/);
  await page.reload();
  await expect(desk.task.getByRole("heading", { name: "Refund order 42" })).toBeVisible();
  await page.goBack();
  await expect(desk.task).toBeHidden();
  await expect(desk.row("Refund order 42")).toBeVisible();
});

test("a list that cannot be read says so, and keeps its filter for another try", async ({
  page,
  desk,
  watch,
}) => {
  watch.expectStatus(500);
  const isList = (url: URL) => url.pathname === "/api/desk/rows";
  await page.route(isList, (route) =>
    route.fulfill({ status: 500, json: { error: "Out of order", details: [] } }),
  );
  await page.goto("/tasks?type=task");
  await desk.table.getByRole("button", { name: "Title" }).click();
  await expect(page.getByText("The list could not be read.")).toBeVisible({ timeout: 20_000 });

  await page.unroute(isList);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(desk.titles()).toHaveText(["Call Acme", "File the contract"]);
});
