import { someContext } from "@/lib/testing/world";
import { expect, test } from "./fixtures";
import { Bulk } from "./pages/bulk";
import { Filters } from "./pages/filters";
import { SavedViews } from "./pages/saved-views";
import { violationsInBoth } from "./violations-of";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const REFUND = { tool_type: "refund", amount: 2400, currency: "EUR", lines: [{ sku: "A-1" }] };
const SCHEMA = {
  type: "object",
  required: ["amount", "currency"],
  properties: {
    amount: { type: "number", maximum: 5000, description: "In whole units" },
    currency: { type: "string", enum: ["EUR", "USD"] },
    express: { type: "boolean" },
    memo: { type: "string" },
    lines: { type: "array", items: { type: "object", properties: { sku: { type: "string" } } } },
  },
};

test.describe("where decisions can be taken back for a while", () => {
  test.use({ rules: { undoSeconds: 60 } });

  test("what can be taken back, and what was refused, has no barrier that axe finds", async ({
    page,
    desk,
    api,
    signInAs,
    watch,
  }) => {
    watch.expectStatus(409);
    await desk.hearNothing();
    await api.ask("Refund order 01");
    const late = await api.ask("Refund order 02");
    await api.ask("Refund order 03");
    await signInAs("reviewer");
    await desk.open(QUEUE);
    await desk.select("Refund order 01");
    await expect(desk.button("Approve")).toBeEnabled();

    await page.keyboard.press("a");
    await desk.expectOpen("Refund order 02");
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeEnabled();
    expect(await violationsInBoth(page)).toEqual([]);

    await expect(desk.button("Reject")).toBeEnabled();
    await api.decideAs("manager", late, "approve");
    await page.keyboard.press("r");
    await desk.expectOpen("Refund order 03");
    await expect(desk.toasts.getByRole("alert")).toContainText("Not rejected: Refund order 02");
    expect(await violationsInBoth(page)).toEqual([]);
  });
});

test.describe("where decisions are made with care", () => {
  test.use({
    rules: {
      rejectNeedsNote: true,
      quickReasons: ["Wrong recipient", "Wrong amount"],
      highRiskRules: [{ toolType: "refund", amountFrom: 1000 }],
    },
  });

  test("the button that is held, and the reasons of a rejection, have no barrier that axe finds", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 42", { tool_args: REFUND });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await expect(desk.button("Hold to approve")).toBeEnabled();
    expect(await violationsInBoth(page)).toEqual([]);

    await desk.decide("Reject");
    await expect(desk.task.getByRole("group", { name: "Quick reasons" })).toBeVisible();
    await desk.task.getByRole("group", { name: "Quick reasons" }).getByText("Wrong amount").click();
    expect(await violationsInBoth(page)).toEqual([]);
  });
});

test("a form of arguments, as it is and with mistakes in it, has no barrier that axe finds", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.describeTool("refund", SCHEMA);
  const uid = await api.ask("Refund order 42", { tool_args: { ...REFUND, trace: { id: 7 } } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");

  await desk.button("Edit & approve").click();
  const amount = desk.task.getByRole("textbox", { name: "amount required" });
  await expect(amount).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.task.getByRole("button", { name: "Add memo" }).click();
  await amount.fill("5001");
  await expect(desk.task.getByRole("link", { name: "amount must be at most 5000" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test("the dialog of a new task, with its suggestions and its mistakes, has no barrier that axe finds", async ({
  page,
  desk,
  api,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(400);
  await someContext(world.organizationUid);
  await api.addTask("File the contract");
  await signInAs("manager");
  await desk.open();
  await page.getByRole("button", { name: "New task" }).click();
  const dialog = page.getByRole("dialog", { name: "New task" });
  await dialog.getByRole("combobox", { name: "Assignee" }).fill(world.people.manager.name);
  await expect(page.getByRole("option", { name: world.people.manager.name })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  await page.keyboard.press("Enter");
  const details = [{ field: "title", message: "must have at most 255 characters" }];
  await page.route("**/api/work-tasks*", (route) =>
    route.fulfill({ status: 400, json: { error: "title: must have at most 255 characters", details } }),
  );
  const title = dialog.getByRole("textbox", { name: "Title" });
  await title.fill("Call Acme");
  await dialog.getByRole("button", { name: "Create task" }).click();
  await expect(title).toHaveAccessibleDescription("It must have at most 255 characters.");
  expect(await violationsInBoth(page)).toEqual([]);
});

test("what is done with several at once has no barrier that axe finds", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.setRules({ undo_seconds: 0, reject_needs_note: true, quick_reasons: ["Duplicate", "Too late"] });
  const late = await api.ask("Reminder 01");
  await api.ask("Reminder 02");
  await signInAs("manager");
  const bulk = new Bulk(page);
  await desk.hearNothing();
  await desk.open(QUEUE);
  await bulk.box("Reminder 01").check();
  await bulk.selectAll(2);
  expect(await violationsInBoth(page)).toEqual([]);

  await api.decideAs("admin", late, "approve");
  await bulk.ask("Reject");
  await bulk.press("Duplicate");
  expect(await violationsInBoth(page)).toEqual([]);
  await bulk.press("Reject 2");
  await expect(bulk.failures("Already decided")).toHaveCount(1);
  expect(await violationsInBoth(page)).toEqual([]);
});

test("the menus of the list, and the dialog of a view, have no barrier that axe finds", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.open(QUEUE);
  const filters = new Filters(page);
  await filters.open("Priority");
  await filters.value("Medium").check();
  await expect(filters.value("Medium")).toHaveAccessibleDescription("1");
  expect(await violationsInBoth(page)).toEqual([]);
  await filters.close();

  await page.getByRole("button", { name: "Columns and rows" }).click();
  await expect(page.getByRole("dialog", { name: "Columns and rows" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Save view" }).click();
  await expect(new SavedViews(page).dialog("Save view")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test("what holds up a request, and what came of one, has no barrier that axe finds", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { tool_args: REFUND, expires_in_seconds: 600 });
  const done = await api.ask("Refund order 43", { tool_args: REFUND });
  await api.decideAs("manager", done, "approve");
  await api.report(done, {
    outcome: "failed",
    error: "Declined",
    external_ref: "re_43",
    result: { code: 7 },
  });
  await signInAs("admin");
  await desk.openLive(`type=hil_approval&sort=title&task=${uid}`);
  await desk.button("Ask").click();
  await expect(desk.task.getByRole("textbox", { name: "Question to" })).toBeFocused();
  await page.keyboard.type("Why?");
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(desk.row("Refund order 42")).toContainText("Needs info");
  await desk.task.getByRole("button", { name: world.agent.name }).click();
  await page.getByRole("button", { name: "Pause agent…" }).click();
  await page.getByRole("button", { name: "Pause agent", exact: true }).click();
  await expect(desk.row("Refund order 42")).toContainText("Paused");
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await desk.select("Refund order 43");
  await desk.task.getByText("Result").click();
  expect(await violationsInBoth(page)).toEqual([]);
});
