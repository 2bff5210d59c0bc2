import { expect, test } from "./fixtures";
import { Desk } from "./pages/desk";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";

test.describe("where decisions can be taken back for a while", () => {
  test.use({ rules: { undoSeconds: 60 } });

  test("Z takes the last decision back, from the next task, and opens it again", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 01");
    await api.ask("Refund order 02");
    await signInAs("reviewer");
    await desk.open(QUEUE);
    await desk.select("Refund order 01");
    await expect(desk.button("Approve")).toBeEnabled();

    await page.keyboard.press("a");
    await desk.expectOpen("Refund order 02");
    await expect(desk.toasts.getByText("Approving Refund order 01")).toBeVisible();
    await page.keyboard.press("z");

    await desk.expectOpen("Refund order 01");
    await expect(desk.button("Approve")).toBeEnabled();
    await expect(desk.timeline.getByText("took back")).toBeVisible();
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeHidden();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
  });

  test("the button takes back the newest of several, and the note is still there", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    for (const place of [1, 2, 3]) await api.ask(`Refund order 0${place}`);
    await signInAs("reviewer");
    await desk.open(QUEUE);
    await desk.select("Refund order 01");
    await expect(desk.button("Approve")).toBeEnabled();
    await page.keyboard.press("a");
    await desk.expectOpen("Refund order 02");
    await desk.note("Not twice");
    await desk.decide("Reject");
    await desk.expectOpen("Refund order 03");
    await expect(desk.toasts.getByText("Rejecting Refund order 02")).toBeVisible();
    await expect(desk.toasts.getByText("more can be taken back")).toBeAttached();

    await desk.undo();

    await desk.expectOpen("Refund order 02");
    await expect(desk.task.getByRole("textbox", { name: "Note" })).toHaveValue("Not twice");
    await expect(desk.toasts.getByText("Approving Refund order 01")).toBeVisible();
  });
});

test.describe("a held decision", () => {
  test.use({ rules: { undoSeconds: 60 } });

  test("after a reload the held task says so, and can be taken back there", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await desk.decide("Approve");
    await expect(desk.task.getByText("You are approving this")).toBeVisible();
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeEnabled();

    await page.reload();
    await expect(desk.task.getByText("You are approving this")).toBeVisible();
    await desk.button("Undo").click();

    await expect(desk.button("Approve")).toBeEnabled();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
  });

  test("after a reload of the list its toast is there again, and z takes it back", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    const answered = page.waitForResponse((response) => response.request().method() === "PATCH");
    await desk.decide("Approve");
    await answered;

    await page.goto("/tasks?type=hil_approval&resolution=pending");
    await expect(desk.toasts.getByText("Approving Refund order 42")).toBeVisible();
    await page.keyboard.press("z");

    await expect(desk.button("Approve")).toBeEnabled();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
  });

  test("a colleague sees who is deciding, and cannot", async ({
    browser,
    desk,
    api,
    world,
    signInAs,
    baseURL,
  }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await desk.decide("Approve");
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeEnabled();

    const context = await browser.newContext({ baseURL: String(baseURL) });
    await signInAs("manager", context);
    const theirs = new Desk(await context.newPage());
    await theirs.openDirectly(uid, "Refund order 42");

    await expect(theirs.task.getByText(`${world.people.reviewer.name} is deciding this`)).toBeVisible();
    await expect(theirs.button("Approve")).toBeDisabled();
    await expect(theirs.button("Reject")).toBeDisabled();
    await desk.button("Undo").click();
    await expect(theirs.button("Approve")).toBeEnabled();
    await context.close();
  });
});

test.describe("where a decision is held for a moment", () => {
  test.use({ rules: { undoSeconds: 1 } });

  test("the server makes it final with the page closed", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await desk.decide("Approve");
    await expect(desk.task.getByText("You are approving this")).toBeVisible();
    await page.close();

    await expect.poll(async () => (await api.decisionOn(uid)).resolution).toBe("approved");
  });

  test("what is decided right before the page is left counts", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    const sent = page.waitForRequest((request) => request.method() === "PATCH");
    await desk.button("Approve").evaluate((button: HTMLElement) => {
      // Nothing is painted any more, and no time goes by.
      window.requestAnimationFrame = () => 0;
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
      button.click();
      window.dispatchEvent(new PageTransitionEvent("pagehide"));
    });
    await sent;
    await page.close();

    await expect.poll(async () => (await api.decisionOn(uid)).resolution).toBe("approved");
  });

  test("what becomes final is read once for the list, and opened again it is as it became", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 01");
    await api.ask("Refund order 02");
    await signInAs("reviewer");
    await desk.openLive(QUEUE);
    await desk.select("Refund order 01");
    await expect(desk.button("Approve")).toBeEnabled();
    // The stream is faster than what looks where it tells nothing.
    await page.route(`**/api/work-tasks/${uid}`, async (route) => {
      if (route.request().method() === "GET") await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    });
    const asked: URL[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.searchParams.get("uid") === uid) asked.push(url);
    });

    await page.keyboard.press("a");
    await desk.expectOpen("Refund order 02");
    await expect(desk.row("Refund order 01")).toContainText("Approved");
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeHidden();
    await expect(desk.row("Refund order 01")).not.toContainText("No longer in this list");
    expect(asked.map(({ searchParams }) => searchParams.get("resolution"))).toEqual([null]);

    await desk.select("Refund order 01");
    await expect(desk.task.getByText("Approved by")).toBeVisible();
    await expect(desk.button("Approve")).toBeHidden();
  });

  test("the page says when it is final", async ({ desk, api, world, signInAs }) => {
    const uid = await api.ask("Refund order 42");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await desk.decide("Reject");

    await expect(desk.task.getByText(`Rejected by ${world.people.reviewer.name}`)).toBeVisible();
    await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeHidden();
  });
});

test("where nothing is held, a decision is final at once", async ({ desk, api, world, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.decide("Approve");

  await expect(desk.task.getByText(`Approved by ${world.people.reviewer.name}`)).toBeVisible();
  await expect(desk.toasts.getByRole("button", { name: "Undo" })).toBeHidden();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved" });
});

test.describe("where urgent decisions are not held", () => {
  test.use({ rules: { undoSeconds: 60, undoSkipsUrgent: true } });

  test("an urgent one is final at once", async ({ desk, api, signInAs }) => {
    const uid = await api.ask("Stop the machine", { priority: "urgent" });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Stop the machine");
    await desk.decide("Approve");
    await expect(desk.task.getByText("Approved by")).toBeVisible();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved" });
  });
});
