import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

type Told = { title: string; body: string | undefined; click: () => void };

/** Notes what the browser would show: its own notifications are not on the page. */
async function recordNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: Told[] = [];
    const construct = (_: unknown, [title, options]: [string, NotificationOptions]) => {
      const shown = { close: () => undefined, onclick: () => undefined };
      told.push({ title, body: options.body, click: () => shown.onclick() });
      return shown;
    };
    // It was granted; the headless shell says so when it is asked, and otherwise the opposite.
    const get = (target: object, key: string) =>
      key === "permission" ? "granted" : Reflect.get(target, key, target);
    Object.assign(window, { told, Notification: new Proxy(Notification, { construct, get }) });
  });
}

const told = (page: Page) =>
  page.evaluate(() => Reflect.get(window, "told").map(({ title, body }: Told) => [title, body]));

/** As if they looked at another tab. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });

test.beforeEach(async ({ page, context, desk, api, world, signInAs }) => {
  await context.grantPermissions(["notifications"]);
  await recordNotifications(page);
  await api.addTask("File the contract");
  await signInAs("reviewer");
  await desk.openLive("sort=title");
  await page.getByRole("button", { name: /^Account:/ }).click();
  const { uid } = world.people.reviewer;
  const knowsWhatIsTheirs = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get("assign_to_uid") === uid,
  );
  await page.getByRole("switch", { name: "Notify me of what I am assigned" }).click();
  await knowsWhatIsTheirs;
  await page.keyboard.press("Escape");
});

test("who looks elsewhere is told once of each task that becomes theirs, and of no other", async ({
  page,
  api,
  world,
}) => {
  const assign_to = { type: "user", user_uid: world.people.reviewer.uid };
  const first = await api.addTask("Call Acme");
  const second = await api.addTask("Send the invoice");
  await hide(page);

  await api.triage(first, { assign_to });
  await expect.poll(() => told(page)).toEqual([["Assigned to you", "Call Acme"]]);
  await api.triage(first, { priority: "urgent" });
  await api.addTask("Not theirs");
  await api.triage(second, { assign_to });
  await expect.poll(async () => (await told(page)).length).toBeGreaterThan(1);
  expect(await told(page)).toEqual([
    ["Assigned to you", "Call Acme"],
    ["Assigned to you", "Send the invoice"],
  ]);
});

test("a notification leads to its task", async ({ page, desk, api, world }) => {
  const uid = await api.addTask("Call Acme");
  await hide(page);
  await api.triage(uid, { assign_to: { type: "user", user_uid: world.people.reviewer.uid } });
  await expect.poll(() => told(page)).toHaveLength(1);
  await page.evaluate(() => Reflect.get(window, "told")[0].click());
  await expect(desk.task.getByRole("heading", { name: "Call Acme" })).toBeVisible();
});

test("who looks at the desk is not told of what they see", async ({ page, api, world }) => {
  const assign_to = { type: "user", user_uid: world.people.reviewer.uid };
  const seen = await api.addTask("Call Acme", { assign_to });
  const isKnown = page.waitForResponse((response) => {
    const { searchParams } = new URL(response.url());
    return searchParams.has("assign_to_uid") && String(searchParams.get("uid")).includes(seen);
  });
  await api.triage(seen, { priority: "urgent" });
  await (await isKnown).finished();
  await expect(page.getByRole("button", { name: "1 new", exact: true })).toBeVisible();
  await hide(page);
  await api.addTask("Send the invoice", { assign_to });
  await expect.poll(() => told(page)).toEqual([["Assigned to you", "Send the invoice"]]);
});
