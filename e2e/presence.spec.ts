import type { Browser, Page } from "@playwright/test";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { expect, test } from "./fixtures";
import { Desk } from "./pages/desk";

/** Another person at another browser. */
async function another(browser: Browser, uid: string, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: String(baseURL) });
  const { name, value } = await sessionCookie(uid);
  await context.addCookies([{ name, value, url: String(baseURL), httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}

test("two people see that they look at the same task, until one of them closes it", async ({
  browser,
  baseURL,
  desk,
  api,
  world,
  signInAs,
}) => {
  const { reviewer, manager } = world.people;
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(`task=${uid}`);
  const theirs = desk.task.getByText(`${manager.name} is looking at this`);
  await expect(theirs).toBeHidden();

  const page = await another(browser, manager.uid, baseURL);
  const other = new Desk(page);
  await other.openDirectly(uid, "Refund order 42");
  await expect(theirs).toBeVisible();
  await expect(other.task.getByText(`${reviewer.name} is looking at this`)).toBeVisible();

  await other.button("Close").click();
  await expect(theirs).toBeHidden();
  await other.openDirectly(uid, "Refund order 42");
  await expect(theirs).toBeVisible();
  await page.goto("/docs");
  await expect(theirs).toBeHidden();
  await page.context().close();
});

test("who looks at another task is not shown here", async ({
  browser,
  baseURL,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  const elsewhere = await api.ask("Delete account 7");
  const page = await another(browser, world.people.manager.uid, baseURL);
  const looking = page.waitForResponse("**/viewers/*");
  await new Desk(page).openDirectly(elsewhere, "Delete account 7");
  await looking;

  await signInAs("reviewer");
  const asked = desk.firstLook();
  await desk.openDirectly(uid, "Refund order 42");
  await asked;
  await expect(desk.task.getByText("is looking at this")).toHaveCount(0);
  await page.context().close();
});
