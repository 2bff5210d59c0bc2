import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const titles = (count: number) =>
  Array.from({ length: count }, (_, index) => `Refund order ${String(index + 1).padStart(2, "0")}`);

test("twenty approvals are decided with the keyboard alone, one key each", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const all = titles(20);
  for (const title of all) await api.ask(title);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await expect(desk.titles()).toHaveText(all);

  await page.keyboard.press("j");
  for (const title of all) {
    await expect(desk.task.getByRole("heading", { name: title })).toBeVisible();
    await expect(desk.button("Approve")).toBeEnabled();
    await page.keyboard.press("a");
  }

  await expect(desk.task.getByText("Nothing is left to decide.")).toBeVisible();
  await expect(desk.task.getByRole("heading", { name: "Refund order 20" })).toBeVisible();
  for (const title of all) await expect(desk.row(title)).toContainText("Approved");
});

test("j and k go through the list, and stay at its ends", async ({ page, desk, api, signInAs }) => {
  for (const title of titles(3)) await api.ask(title);
  await signInAs("reviewer");
  await desk.open("sort=title");

  await page.keyboard.press("j");
  await desk.expectOpen("Refund order 01");
  await page.keyboard.press("ArrowDown");
  await desk.expectOpen("Refund order 02");
  await page.keyboard.press("j");
  await desk.expectOpen("Refund order 03");
  await page.keyboard.press("j");
  await desk.expectOpen("Refund order 03");
  await expect(desk.link("Refund order 03")).toBeFocused();

  await page.keyboard.press("k");
  await desk.expectOpen("Refund order 02");
  await page.keyboard.press("k");
  await desk.expectOpen("Refund order 01");
  await page.keyboard.press("k");
  await desk.expectOpen("Refund order 01");
  await page.goBack();
  await expect(desk.task).toBeHidden();
});

test("Enter goes into the open task, Esc out of a field and then out of the task", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open("sort=title");
  await page.keyboard.press("j");
  await expect(desk.link("Refund order 42")).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(desk.task).toBeFocused();
  await page.keyboard.press("c");
  await expect(desk.comment).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(desk.task).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(desk.task).toBeHidden();
  await expect(desk.link("Refund order 42")).toBeFocused();
});

test("e edits the arguments, and Esc gives the editing up", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 42");

  await page.keyboard.press("e");
  const cancel = desk.button("Cancel editing");
  await expect(cancel).toBeVisible();
  await expect(desk.task.getByRole("textbox", { name: "Arguments as JSON" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(cancel).toBeHidden();
  await expect(desk.button("Approve")).toBeVisible();
});

test("while somebody types, keys are letters", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 42");

  await desk.comment.pressSequentially("a rejected? j/k gn");
  await expect(desk.comment).toHaveValue("a rejected? j/k gn");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("refund");
  await expect(page).toHaveURL(/q=refund/);

  await expect(desk.task.getByRole("heading", { name: "Refund order 42" })).toBeVisible();
  await expect(desk.button("Approve")).toBeEnabled();
});

test("an open menu and a modifier keep the keys from deciding", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 42");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const menu = page.getByRole("dialog", { name: "Filter" });
  await expect(menu).toBeVisible();
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await page.keyboard.press("Shift+A");
  await page.keyboard.press("Alt+a");

  await expect(desk.task.getByRole("heading", { name: "Refund order 42" })).toBeVisible();
  await expect(desk.button("Approve")).toBeEnabled();
});

test("g and a letter go to the views, without deciding anything", async ({
  page,
  desk,
  channels,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await api.addChannel("collections");
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 42");
  const go = async (key: string, name: string) => {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  };

  await go("a", "All work");
  await go("d", "Decided");
  await go("m", "Assigned to me");
  await go("n", "Needs decision");
  await go("c", "Channels");
  await expect(channels.row("collections")).toBeVisible();
  await go("n", "Needs decision");
  await expect(desk.row("Refund order 42")).toBeVisible();
});

test("each view says how much is in it, and counts again after a decision", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of titles(2)) await api.ask(title);
  await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.open(QUEUE);
  const view = (name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

  await expect(view("Needs decision")).toContainText("2");
  await expect(view("Assigned to me")).toContainText("0");
  await expect(view("All work")).toContainText("3");
  await expect(view("Decided")).toContainText("0");
  await desk.select("Refund order 01");
  await page.keyboard.press("a");
  await expect(view("Needs decision")).toContainText("1");
  await expect(view("Decided")).toContainText("1");
});
