import { expect, test } from "./fixtures";
import { Bulk } from "./pages/bulk";
import { violationsOf } from "./violations-of";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const titles = (count: number) =>
  Array.from({ length: count }, (_, index) => `Reminder ${String(index + 1).padStart(2, "0")}`);
const REFUND = { tool_args: { tool_type: "refund", amount: 2400, currency: "EUR" } };
const PAST_TENSE = { approve: "Approved", reject: "Rejected" } as const;

test("of fifty that are approved together, three were decided by others, and the report says so", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  await api.setRules({ undo_seconds: 0 });
  const uids = new Map<string, string>();
  for (const title of titles(50)) uids.set(title, await api.ask(title));
  const uidOf = (title: string) => String(uids.get(title));
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);
  await bulk.box("Reminder 01").check();
  await bulk.selectAll(50);

  const others = [
    ["manager", "Reminder 07", "reject"],
    ["manager", "Reminder 21", "approve"],
    ["admin", "Reminder 42", "reject"],
  ] as const;
  for (const [who, title, action] of others) await api.decideAs(who, uidOf(title), action);
  await bulk.ask("Approve");
  await expect(bulk.dialog.getByRole("heading", { name: "Approve 50 requests" })).toBeVisible();
  await expect(bulk.dialog).toContainText("50 Send e-mail");
  expect(await violationsOf(page)).toEqual([]);
  await bulk.press("Approve 50");

  await expect(bulk.dialog.getByRole("heading", { name: "47 approved, 3 not" })).toBeVisible();
  await expect(bulk.failures("Already decided")).toHaveText(
    others.map(
      ([who, title, action]) => new RegExp(`^${title}.*${PAST_TENSE[action]} by ${world.people[who].name}`),
    ),
  );
  expect(await violationsOf(page)).toEqual([]);
  expect(await api.decisionOn(uidOf("Reminder 50"))).toMatchObject({ resolution: "approved" });
  expect(await api.decisionOn(uidOf("Reminder 07"))).toMatchObject({ resolution: "rejected" });

  await bulk.press("Select the failed ones");
  await bulk.expectSelected(3);
  await expect(bulk.box("Reminder 07")).toBeChecked();
  await expect(desk.row("Reminder 08")).toContainText("Approved");
});

test("decisions that are held are taken back together", async ({ page, desk, api, signInAs }) => {
  await api.setRules({ undo_seconds: 60 });
  const uids: string[] = [];
  for (const title of titles(3)) uids.push(await api.ask(title));
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);
  await bulk.box("Reminder 01").check();
  await bulk.selectAll(3);

  await bulk.ask("Reject");
  await bulk.dialog.getByRole("textbox", { name: "Note" }).fill("Not needed any more");
  await bulk.press("Reject 3");
  await expect(bulk.dialog.getByRole("heading", { name: "3 rejected" })).toBeVisible();
  await bulk.press("Done");
  const held = page.getByRole("region", { name: "Decided together" });
  await expect(held).toContainText("3 rejected");
  await page.keyboard.press("z");

  await expect(bulk.dialog.getByRole("heading", { name: "3 taken back" })).toBeVisible();
  for (const uid of uids) expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
});

test("a note is demanded where the organization wants one, and a quick reason is one", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.setRules({ undo_seconds: 0, reject_needs_note: true, quick_reasons: ["Duplicate", "Too late"] });
  const uid = await api.ask("Reminder 01");
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);
  await bulk.box("Reminder 01").check();

  await bulk.ask("Reject");
  await expect(bulk.dialog.getByRole("button", { name: "Reject 1" })).toBeDisabled();
  await bulk.press("Duplicate");
  await bulk.press("Reject 1");

  await expect(bulk.dialog.getByRole("heading", { name: "1 rejected" })).toBeVisible();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "rejected", resolution_note: "Duplicate" });
});

test("requests of high risk are left out of approvals, and nothing else is", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.setRules({ undo_seconds: 0, high_risk_rules: [{ tool_type: "refund", amount_from: 1000 }] });
  const risky = await api.ask("Refund order 42", REFUND);
  const plain = await api.ask("Reminder 01");
  await api.addTask("Call Acme");
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open("sort=title");
  await bulk.box("Reminder 01").check();
  await bulk.selectAll(3);

  await bulk.ask("Approve");
  await expect(bulk.dialog).toContainText("1 request of high risk is left out");
  await expect(bulk.dialog).toContainText("1 selected does not wait for a decision");
  await bulk.press("Approve 1");

  await expect(bulk.dialog.getByRole("heading", { name: "1 approved" })).toBeVisible();
  expect(await api.decisionOn(plain)).toMatchObject({ resolution: "approved" });
  expect(await api.decisionOn(risky)).toMatchObject({ resolution: "pending" });
});

test("assignee and priority are set for all that are selected, who stay selected", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  for (const title of titles(2)) await api.ask(title);
  await api.addTask("Call Acme");
  await signInAs("manager");
  const bulk = new Bulk(page);
  await desk.open("sort=title");
  await bulk.box("Call Acme").check();
  await bulk.selectAll(3);

  await bulk.pick("Priority", "Urgent");
  await expect(bulk.bar.getByRole("status")).toContainText("Priority of 3 set to urgent");
  await bulk.pick("Assign", world.people.reviewer.name);
  await expect(bulk.bar.getByRole("status")).toContainText(`3 assigned to ${world.people.reviewer.name}`);

  for (const title of ["Call Acme", "Reminder 01", "Reminder 02"]) {
    await expect(desk.row(title)).toContainText("Urgent");
    await expect(desk.row(title)).toContainText(world.people.reviewer.name);
  }
  await bulk.expectSelected(3);
});

test("rows are selected with keys and with Shift, and let go with Esc or another filter", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of titles(5)) await api.ask(title);
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);

  await page.keyboard.press("j");
  await desk.expectOpen("Reminder 01");
  await page.keyboard.press("x");
  await bulk.expectSelected(1);
  await bulk.box("Reminder 04").click({ modifiers: ["Shift"] });
  await bulk.expectSelected(4);
  await page.keyboard.press("Escape");
  await expect(bulk.bar).toBeHidden();
  await desk.expectOpen("Reminder 01");

  await bulk.box("Reminder 02").check();
  await bulk.expectSelected(1);
  await desk.search("Reminder");
  await expect(page).toHaveURL(/q=Reminder/);
  await expect(bulk.bar).toBeHidden();
  await expect(bulk.box("Reminder 02")).not.toBeChecked();
});

test("the palette has what can be done with the selection, while there is one", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of titles(2)) await api.ask(title);
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);
  await expect(desk.titles()).toHaveText(titles(2));
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await bulk.expectSelected(1);

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search actions and tasks" })).toBeFocused();
  await page.keyboard.type("reject selected");
  await page.keyboard.press("Enter");

  await expect(bulk.dialog.getByRole("heading", { name: "Reject 1 request" })).toBeVisible();
  await expect(bulk.dialog.getByRole("textbox", { name: "Note" })).toBeFocused();
});

test("on a phone rows are selected with the thumb, and decided together", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await api.setRules({ undo_seconds: 0 });
  const [first = ""] = await Promise.all(titles(3).map((title) => api.ask(title)));
  await signInAs("reviewer");
  const bulk = new Bulk(page);
  await desk.open(QUEUE);
  await expect(bulk.box("Reminder 01")).toBeHidden();

  await page.getByRole("button", { name: "Select tasks" }).click();
  // Wherever the row is touched.
  await desk.row("Reminder 01").click();
  await desk.row("Reminder 02").click();
  await bulk.expectSelected(2);
  for (const name of ["Approve", "Reject", "Assign", "Priority"])
    await expect(bulk.bar.getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
  expect(await violationsOf(page)).toEqual([]);
  await bulk.ask("Approve");
  await bulk.press("Approve 2");
  await expect(bulk.dialog.getByRole("heading", { name: "2 approved" })).toBeVisible();
  await bulk.press("Done");
  expect(await api.decisionOn(first)).toMatchObject({ resolution: "approved" });

  await page.getByRole("button", { name: "Done" }).click();
  await expect(bulk.box("Reminder 03")).toBeHidden();
  await desk.select("Reminder 03");
});
