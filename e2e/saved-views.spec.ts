import { expect, test } from "./fixtures";
import type { Desk } from "./pages/desk";
import { SavedViews } from "./pages/saved-views";
import { violationsOf } from "./violations-of";

const REFUNDS = "type=hil_approval&tool=refund&sort=-title";
const REFUND = { tool_args: { tool_type: "refund", amount: 42 } };

test.beforeEach(async ({ api, signInAs }) => {
  await api.ask("Refund order 41", REFUND);
  await api.ask("Refund order 42", REFUND);
  await api.ask("Send a reminder");
  await signInAs("reviewer");
});

const expectRefunds = (desk: Desk) =>
  expect(desk.titles()).toHaveText(["Refund order 42", "Refund order 41"]);

test("a filter is saved, stands beside the others with its count, and is what it was", async ({
  page,
  desk,
}) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(views.dialog("Save view").getByRole("textbox", { name: "Name" })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await views.fill("Save view", "All refunds");

  await expect(views.heading("All refunds")).toBeVisible();
  await expect(page).toHaveURL(/tool=refund.*view=/);
  await expect(views.link("All refunds")).toHaveAttribute("aria-current", "page");
  await expect(views.link("All refunds")).toContainText("2 work tasks");

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(desk.titles()).toHaveCount(3);
  await views.link("All refunds").click();
  await expectRefunds(desk);
  expect(await violationsOf(page)).toEqual([]);
});

test("a colleague opens a shared view by its link alone", async ({ page, desk, signInAs }) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  const uid = await views.save("All refunds", { isShared: true });

  await signInAs("manager");
  await page.goto(`/tasks?view=${uid}`);

  await expect(views.heading("All refunds")).toBeVisible();
  await expectRefunds(desk);
  await expect(page).toHaveURL(/type=hil_approval.*tool=refund.*sort=-title/);
  await expect(views.link("All refunds")).toHaveAttribute("aria-current", "page");
});

test("a view of what is due today means the day of whoever opens it", async ({ page, desk, api }) => {
  const views = new SavedViews(page);
  const DAY_MS = 86_400_000;
  const [today = "", tomorrow = ""] = await page.evaluate(
    (dayMs) => [0, dayMs].map((ahead) => new Date(Date.now() + ahead).toLocaleDateString("sv-SE")),
    DAY_MS,
  );
  await api.addTask("Call Acme", { due_date: today });
  await desk.open(`due_date_from=${today}&due_date_to=${today}`);
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(views.dialog("Save view")).toContainText("Due “today” is counted from the day");
  await views.fill("Save view", "Due today");
  await expect(views.heading("Due today")).toBeVisible();
  const uid = new URL(page.url()).searchParams.get("view");

  await page.clock.setFixedTime(Date.now() + DAY_MS);
  await page.goto(`/tasks?view=${uid}`);

  await expect(page).toHaveURL(new RegExp(`due_date_from=${tomorrow}&due_date_to=${tomorrow}`));
  await expect(page.getByRole("button", { name: "Due date is today", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
});

test("a link to somebody else's private view says so, and shows the list", async ({
  page,
  desk,
  signInAs,
  watch,
}) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  const uid = await views.save("Only mine");

  await signInAs("manager");
  watch.expectStatus(404);
  await page.goto(`/tasks?view=${uid}`);

  await expect(page.getByText("This view is private to somebody else, or it was deleted.")).toBeVisible();
  await expect(desk.titles()).toHaveCount(3);
  await expect(views.link("Only mine")).toBeHidden();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page).toHaveURL(/\/tasks$/);
});

test("a view that was left by a filter says so, and is put back or changed", async ({ page, desk }) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  await views.save("All refunds");

  await desk.search("41");
  await expect(page.getByText("edited", { exact: true })).toBeVisible();
  await expect(desk.titles()).toHaveText(["Refund order 41"]);
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await expectRefunds(desk);
  await expect(page.getByText("edited", { exact: true })).toBeHidden();

  await desk.search("order 42");
  await expect(page.getByText("edited", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("edited", { exact: true })).toBeHidden();
  await expect(views.link("All refunds")).toContainText("1 work task");
});

test("a view is renamed, shared, and deleted after a question", async ({ page, desk, signInAs }) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  const uid = await views.save("All refunds");

  await views.choose("Rename…");
  await views.fill("Rename view", "Every refund");
  await expect(views.heading("Every refund")).toBeVisible();
  await views.choose("Share with everybody");

  await signInAs("manager");
  await page.goto(`/tasks?view=${uid}`);
  await expect(views.heading("Every refund")).toBeVisible();
  await page.getByRole("button", { name: "View options" }).click();
  await expect(page.getByRole("button", { name: "Rename…" })).toBeHidden();

  await signInAs("reviewer");
  await page.goto(`/tasks?view=${uid}`);
  await views.choose("Delete…");
  await views.dialog("Delete view").getByRole("button", { name: "Delete view" }).click();
  await expect(views.link("Every refund")).toBeHidden();
  await expectRefunds(desk);
  await expect(page).not.toHaveURL(/view=/);
});

test("two views of one person cannot have one name", async ({ page, desk, watch }) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  await views.save("All refunds");
  await desk.open("q=reminder");

  watch.expectStatus(409);
  await page.getByRole("button", { name: "Save view" }).click();
  await views.fill("Save view", "All refunds");

  await expect(views.dialog("Save view").getByRole("alert")).toContainText(
    "already have a view of that name",
  );
});

test("the palette leads to a saved view", async ({ page, desk }) => {
  const views = new SavedViews(page);
  await desk.open(REFUNDS);
  await views.save("All refunds");
  await page.goto("/channels");
  await expect(views.link("All refunds")).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search actions and tasks" })).toBeFocused();
  await page.keyboard.type("all refu");
  await expect(page.getByRole("option", { name: "All refunds" })).toBeVisible();
  await page.keyboard.press("Enter");

  await expect(views.heading("All refunds")).toBeVisible();
  await expectRefunds(desk);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("saved views are in a menu", async ({ page, desk }) => {
    const views = new SavedViews(page);
    await desk.open(REFUNDS);
    await views.save("All refunds");
    await desk.open();

    await page.getByRole("button", { name: "Saved views" }).click();
    await views.link("All refunds").click();

    await expect(views.heading("All refunds")).toBeVisible();
    await expectRefunds(desk);
  });
});
