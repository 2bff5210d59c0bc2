import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { violationsInBoth } from "./violations-of";

test("the help says which keys there are, and closes", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByRole("region", { name: "On the open task" }).getByRole("term")).toHaveText([
    "Approve",
    "Edit & approve",
    "Reject",
    "Ask the agent",
    "Next action of the request",
    "Previous action of the request",
    "Approve all open actions",
    "Send the decision",
    "Take or release",
    "Write a comment",
    "Leave the field, then close the task",
  ]);
  await expect(help.getByRole("region", { name: "Go to" })).toContainText("Needs decisiongthenn");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  // Nothing is written into a box, so its keys are those of the page.
  await page.getByRole("checkbox", { name: "Select Refund order 42" }).focus();
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  const search = page.getByRole("searchbox");
  await search.pressSequentially("?");
  await expect(search).toHaveValue("?");
  await expect(help).toBeHidden();
});

test("the palette finds an action, a recent task, and what is to be searched", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await api.ask("Delete account 7");
  await signInAs("reviewer");
  await desk.open("sort=title");
  await desk.select("Delete account 7");
  await desk.select("Refund order 42");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  const field = palette.getByRole("combobox", { name: "Search actions and tasks" });

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("comment");
  await expect(palette.getByRole("option").first()).toContainText("Write a comment");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(desk.comment).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("account");
  await page.keyboard.press("Enter");
  await desk.expectOpen("Delete account 7");

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("order 42 now");
  await expect(palette.getByRole("option")).toHaveText(["Search work tasks for “order 42 now”"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=order\+42\+now/);

  await page.keyboard.press("Control+k");
  await expect(palette).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("what is typed before the palette is there decides nothing", async ({ page, desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  const held = Promise.withResolvers<void>();
  let isHeld = false;
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    if (isHeld) await held.promise;
    await route.continue();
  });
  await desk.openDirectly(uid, "Refund order 42");
  await expect(desk.button("Approve")).toBeEnabled();
  isHeld = true;
  await page.keyboard.press("Control+k");
  await page.keyboard.press("a");
  held.resolve();
  await expect(page.getByRole("combobox", { name: "Search actions and tasks" })).toBeFocused();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
});

test("signing out leaves no titles behind in the browser", async ({ page, desk, api, signInAs }) => {
  const uid = await api.ask("Delete account 7");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Delete account 7");
  const stored = () => page.evaluate(() => JSON.stringify(window.localStorage));
  await expect.poll(stored).toContain("Delete account 7");

  await new SignInPage(page).signOut();

  expect(await stored()).not.toContain("Delete account 7");
});

test("single keys can be switched off for good; Ctrl+K, Enter and Esc stay", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open("sort=title");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("switch", { name: "Single-key shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await desk.select("Refund order 42");

  await page.keyboard.press("a");
  await page.keyboard.press("?");
  await page.keyboard.press("j");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
  await page.keyboard.type("keyboard");
  await page.keyboard.press("Enter");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByRole("term")).toHaveText([
    "Go into the open task",
    "Leave the field, then close the task",
    "Command palette",
  ]);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(desk.button("Approve")).toBeEnabled();
  await desk.link("Refund order 42").press("Enter");
  await expect(desk.task).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(desk.task).toBeHidden();
});

test("the help, the palette and the menu of the person have no barrier that axe finds", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
  await page.keyboard.type("r");
  await expect(page.getByRole("option", { name: "Refund order 42", exact: true })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Account/ }).click();
  await expect(page.getByRole("switch", { name: "Single-key shortcuts" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});
