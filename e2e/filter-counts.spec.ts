import { expect, test } from "./fixtures";
import { Filters } from "./pages/filters";
import { violationsOf } from "./violations-of";

test.beforeEach(async ({ api, signInAs }) => {
  await api.ask("Refund order 42", { priority: "urgent", tool_args: { tool_type: "refund", amount: 42 } });
  await api.ask("Send a reminder", { priority: "low" });
  await api.ask("Send an invoice", { priority: "low" });
  await api.addTask("Call Acme", { priority: "low", due_date: "2026-01-02" });
  await signInAs("reviewer");
});

test("each value says how many there are of it under the other filters", async ({ page, desk }) => {
  const filters = new Filters(page);
  await desk.open("type=hil_approval&sort=title");

  await filters.open("Priority");
  await expect(filters.value("Urgent")).toHaveAccessibleDescription("1");
  await expect(filters.value("Low")).toHaveAccessibleDescription("2");
  await expect(filters.value("High")).toHaveAccessibleDescription("0");
  expect(await violationsOf(page)).toEqual([]);

  await filters.value("Urgent").check();
  await expect(desk.titles()).toHaveText(["Refund order 42"]);
  await expect(filters.value("Low")).toHaveAccessibleDescription("2");
  await filters.close();

  await filters.open("Type");
  await expect(filters.value("Approval")).toHaveAccessibleDescription("1");
  await expect(filters.value("Task")).toHaveAccessibleDescription("0");
});

test("a tool is chosen by its name in words, and stands in the address in the API's", async ({
  page,
  desk,
}) => {
  const filters = new Filters(page);
  await desk.open("sort=title");

  await filters.open("Tool");
  await expect(filters.value("Send e-mail")).toHaveAccessibleDescription("2");
  await filters.value("Refund").check();
  await filters.close();
  await expect(page).toHaveURL(/tool=refund/);
  await expect(desk.titles()).toHaveText(["Refund order 42"]);

  await filters.chip("Tool is Refund").click();
  await page
    .getByRole("dialog", { name: "Tool" })
    .getByRole("checkbox", { name: "Send e-mail", exact: true })
    .check();
  await page.keyboard.press("Escape");
  await expect(filters.chip("Tool is Refund, Send e-mail")).toBeVisible();
  await expect(desk.titles()).toHaveCount(3);

  await page.goBack();
  await expect(filters.chip("Tool is Refund")).toBeVisible();
  await expect(desk.titles()).toHaveText(["Refund order 42"]);
  await page.getByRole("button", { name: "Remove filter Tool" }).click();
  await expect(page).toHaveURL(/\/tasks\?sort=title$/);
});

test("a filter is set with the keyboard alone, its values found by typing", async ({ page, desk }) => {
  const filters = new Filters(page);
  await desk.open("sort=title");

  await page.keyboard.press("f");
  await expect(filters.menu.getByRole("button", { name: "Type", exact: true })).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
  await expect(filters.menu.getByRole("button", { name: "Priority", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("urg");
  await expect(filters.menu.getByRole("checkbox")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(filters.value("Urgent")).toBeFocused();
  await page.keyboard.press("Enter");
  await filters.close();

  await expect(page).toHaveURL(/priority=urgent/);
  await expect(desk.titles()).toHaveText(["Refund order 42"]);
});

test("what is overdue is one choice, and the chip says so", async ({ page, desk }) => {
  const filters = new Filters(page);
  await desk.open();

  await filters.open("Due date");
  await filters.menu.getByRole("button", { name: "Overdue" }).click();
  await filters.close();

  await expect(filters.chip("Due date is overdue")).toBeVisible();
  await expect(page).toHaveURL(/due_date_to=\d{4}-\d\d-\d\d/);
  await expect(desk.titles()).toHaveText(["Call Acme"]);
});

test("an assignee and an agent are named where the address has their uids", async ({ page, desk, world }) => {
  const filters = new Filters(page);
  const { agent } = world;
  await desk.open(`origin_agent_uid=${agent.uid}&sort=title`);

  await expect(filters.chip(`Agent is ${agent.name}`)).toBeVisible();
  await filters.open("Agent");
  await expect(filters.value(agent.name)).toHaveAccessibleDescription("3");
});

test("values that are ticked one right after the other all count", async ({ page, desk }) => {
  const filters = new Filters(page);
  await desk.open("sort=title");
  await filters.open("Priority");
  await expect(filters.value("Urgent")).toHaveAccessibleDescription("1");
  for (const name of ["Urgent", "High", "Medium", "Low"]) await filters.value(name).check();
  for (const name of ["Urgent", "High", "Medium", "Low"]) await expect(filters.value(name)).toBeChecked();
  await filters.close();
  await expect(filters.chip("Priority is Urgent, High, Medium, Low")).toBeVisible();
  await expect(desk.titles()).toHaveCount(4);
});
