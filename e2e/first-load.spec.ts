import { expect, test } from "./fixtures";

test("the first rows are there before any script, and a key pressed by then counts", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 01", { priority: "urgent" });
  await api.ask("Refund order 02", { priority: "low" });
  await signInAs("reviewer");
  const held = Promise.withResolvers<void>();
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });

  await page.goto("/tasks?type=hil_approval&resolution=pending&sort=-priority", { waitUntil: "commit" });
  await expect(desk.titles()).toHaveText(["Refund order 01", "Refund order 02"]);
  await page.keyboard.press("j");
  await expect(desk.task).toBeHidden();

  held.resolve();
  await expect(desk.task.getByRole("heading", { name: "Refund order 01" })).toBeVisible();
});

test("what happens before the page hears of anything is told as well", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 02");
  await api.ask("Refund order 03");
  await signInAs("reviewer");
  const held = Promise.withResolvers<void>();
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto("/tasks?type=hil_approval&resolution=pending&sort=title", { waitUntil: "commit" });
  await expect(desk.titles()).toHaveText(["Refund order 02", "Refund order 03"]);

  await api.decideAs("manager", uid, "approve");
  await api.ask("Refund order 01");
  held.resolve();
  await expect(desk.news("1 new")).toBeVisible();
  await expect(desk.row("Refund order 02")).toContainText("No longer in this list");
  await expect(desk.titles()).toHaveText(["Refund order 02", "Refund order 03"]);
});

test("a row is a link, also without scripts", async ({ browser, baseURL, context, api, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
    ...(baseURL && { baseURL }),
  });
  const page = await plain.newPage();
  await page.goto("/tasks?type=hil_approval&resolution=pending");
  await expect(page.getByRole("link", { name: "Refund order 42" })).toHaveAttribute("href", new RegExp(uid));
  await plain.close();
});
