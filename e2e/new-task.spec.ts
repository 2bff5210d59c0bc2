import { someContext } from "@/lib/testing/world";
import { expect, test } from "./fixtures";

const INVOICE = "INV-2026-0042";

test("a task is made with the keyboard alone, with whom it is for and what it is about", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const { manager } = world.people;
  await someContext(world.organizationUid);
  await api.addTask("File the contract");
  await signInAs("manager");
  await desk.open("type=task");
  const dialog = page.getByRole("dialog", { name: "New task" });
  const { keyboard } = page;

  await keyboard.press("n");
  await dialog.getByRole("textbox", { name: "Title" }).focus();
  await keyboard.type("Call Acme");
  await keyboard.press("Tab");
  await keyboard.type("Ask for **the money**");
  await keyboard.press("Tab");
  await expect(dialog.getByRole("combobox", { name: "Priority" })).toBeFocused();
  await keyboard.type("Urgent");
  await keyboard.press("Tab");
  await keyboard.type("In progress");

  const assignee = dialog.getByRole("combobox", { name: "Assignee" });
  await assignee.focus();
  await keyboard.type(manager.name);
  await expect(page.getByRole("option", { name: manager.name })).toBeVisible();
  await keyboard.press("Enter");
  await expect(assignee).toHaveValue(manager.name);

  await keyboard.press("Tab");
  await keyboard.type("0042");
  await expect(page.getByRole("option", { name: `Invoice ${INVOICE}` })).toBeVisible();
  await keyboard.press("Enter");
  await expect(dialog.getByText(INVOICE)).toBeVisible();
  await keyboard.press("Control+Enter");

  await desk.expectOpen("Call Acme");
  await expect(dialog).toBeHidden();
  await expect(desk.facts).toContainText(["In progress", "Urgent"]);
  await expect(desk.facts.filter({ hasText: `Assigned to ${manager.name}` })).toBeVisible();
  await expect(desk.task.getByRole("region", { name: "Description" })).toContainText("Ask for the money");
  // The party comes along with its invoice.
  await expect(desk.task.getByRole("region", { name: "Context" })).toContainText(INVOICE);
  await expect(desk.task.getByRole("region", { name: "Context" })).toContainText("Acme Corp");
});

test("what was written is still there after the dialog was closed by mistake", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.addTask("File the contract");
  await signInAs("reviewer");
  await desk.open();
  const dialog = page.getByRole("dialog", { name: "New task" });
  const title = dialog.getByRole("textbox", { name: "Title" });
  await page.getByRole("button", { name: "New task" }).click();
  await title.fill("Call Acme");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("n");
  await expect(title).toHaveValue("Call Acme");
});

test("what the server finds wrong stands at its field, and nothing is lost", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(400);
  await api.addTask("File the contract");
  await signInAs("reviewer");
  await desk.open();
  const details = [{ field: "title", message: "must have at most 255 characters" }];
  await page.route("**/api/work-tasks*", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 400, json: { error: "title: must have at most 255 characters", details } })
      : route.continue(),
  );
  await page.getByRole("button", { name: "New task" }).click();
  const dialog = page.getByRole("dialog", { name: "New task" });
  const title = dialog.getByRole("textbox", { name: "Title" });
  await title.fill("Call Acme");
  await dialog.getByRole("textbox", { name: "Description" }).fill("By phone");
  await dialog.getByRole("button", { name: "Create task" }).click();

  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription("It must have at most 255 characters.");
  await expect(dialog.getByRole("textbox", { name: "Description" })).toHaveValue("By phone");
});

test("a viewer finds no way to make a task", async ({ page, desk, api, signInAs }) => {
  await api.addTask("File the contract");
  await signInAs("viewer");
  await desk.open();
  await expect(page.getByRole("button", { name: "New task" })).toBeHidden();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toBeHidden();
});
