import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const LARGE = { tool_type: "refund", amount: 2400, currency: "EUR", customer: "Jane Doe" };
const RISKY = { highRiskRules: [{ toolType: "refund", amountFrom: 1000 }] };

test.describe("where a rejection needs a reason", () => {
  test.use({ rules: { rejectNeedsNote: true, quickReasons: ["Wrong recipient", "Wrong amount"] } });

  test("a request is rejected for a usual reason with two keys", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 01");
    await api.ask("Refund order 02");
    await signInAs("reviewer");
    await desk.open(QUEUE);
    await desk.select("Refund order 01");
    await expect(desk.button("Reject")).toBeEnabled();

    await page.keyboard.press("r");
    await expect(desk.task.getByRole("textbox", { name: "Note" })).toBeFocused();
    await page.keyboard.press("2");

    await desk.expectOpen("Refund order 02");
    await expect
      .poll(() => api.decisionOn(uid))
      .toMatchObject({ resolution: "rejected", resolution_note: "Wrong amount" });
  });

  test("nothing is rejected without one, and Esc leads back", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 01");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 01");
    const note = desk.task.getByRole("textbox", { name: "why is it rejected? (required)" });

    await desk.decide("Reject");
    await expect(note).toBeFocused();
    await page.keyboard.press("Enter");
    await desk.decide("Reject");
    await expect(note).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");

    await expect(note).toBeHidden();
    await expect(desk.button("Reject")).toBeEnabled();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
  });

  test("a reason is picked with the pointer, or written", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 01");
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 01");
    await desk.decide("Reject");
    await desk.task.getByRole("group", { name: "Quick reasons" }).getByText("Wrong recipient").click();
    const note = desk.task.getByRole("textbox", { name: "Note" });
    await expect(note).toHaveValue("Wrong recipient");

    await note.fill("Wrong recipient, ask Jane");
    await page.keyboard.press("Enter");

    await expect(desk.task.getByText("Rejected by")).toBeVisible();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution_note: "Wrong recipient, ask Jane" });
  });
});

test.describe("what is of high risk", () => {
  test.use({ rules: RISKY });

  test("is approved by holding the button", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42", { tool_args: LARGE });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await expect(desk.task.getByText("High risk in your organization")).toBeVisible();
    await expect(desk.button("Approve")).toBeHidden();

    await desk.button("Hold to approve").hover();
    await page.mouse.down();
    await expect(desk.task.getByText("Approved by")).toBeVisible();
    await page.mouse.up();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved" });
  });

  test("is approved by holding the key, and not by pressing it once", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Refund order 42", { tool_args: LARGE });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await expect(desk.button("Hold to approve")).toBeEnabled();

    await page.keyboard.press("a");
    await expect(desk.button("Press again to approve: 2,400.00 EUR")).toBeEnabled();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
    await page.keyboard.down("a");
    await expect(desk.task.getByText("Approved by")).toBeVisible();
    await page.keyboard.up("a");
  });

  test("is approved by two presses for those who cannot hold", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42", { tool_args: LARGE });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");

    await desk.button("Hold to approve").focus();
    await page.keyboard.press("Enter");
    await expect(desk.button("Press again to approve: 2,400.00 EUR")).toBeEnabled();
    await page.keyboard.press("Enter");

    await expect(desk.task.getByText("Approved by")).toBeVisible();
  });

  test("is rejected like anything else", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42", { tool_args: LARGE });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await expect(desk.button("Reject")).toBeEnabled();
    await page.keyboard.press("r");
    await expect(desk.task.getByText("Rejected by")).toBeVisible();
  });

  test("a smaller one is approved with one key", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42", { tool_args: { ...LARGE, amount: 999.99 } });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await expect(desk.button("Approve")).toBeEnabled();
    await page.keyboard.press("a");
    await expect(desk.task.getByText("Approved by")).toBeVisible();
  });
});

test("a card that changed decides nothing, shows what changed, and works again", async ({
  desk,
  api,
  page,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(412);
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  // The hint that it changed does not come, so the card is old when it is decided on.
  await page.route("**/api/events", (route) => route.abort("aborted"));
  await desk.openDirectly(uid, "Refund order 42");
  await api.triage(uid, { priority: "urgent" });

  await desk.decide("Approve");

  await expect(desk.alert).toContainText("It changed since you read it.");
  const changed = desk.task.getByRole("region", { name: "Changed while you were reading" });
  await expect(changed).toContainText(
    `${world.people.manager.name} changed the priority from Medium to Urgent`,
  );
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
  await desk.decide("Approve");
  await expect(desk.task.getByText("Approved by")).toBeVisible();
});

test("a race that is lost while the next task is open is told with a way back", async ({
  page,
  desk,
  api,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(409);
  const uid = await api.ask("Refund order 01");
  await api.ask("Refund order 02");
  await signInAs("reviewer");
  await page.route("**/api/events", (route) => route.abort("aborted"));
  await desk.open(QUEUE);
  await desk.select("Refund order 01");
  await expect(desk.button("Approve")).toBeEnabled();
  await api.decideAs("manager", uid, "reject");

  await page.keyboard.press("a");

  await desk.expectOpen("Refund order 02");
  const told = desk.toasts.getByRole("alert");
  await expect(told).toContainText("Not approved: Refund order 01");
  await expect(told).toContainText(
    `Decided by ${world.people.manager.name} while you were reading: rejected`,
  );
  await told.getByRole("button", { name: "Open" }).click();
  await desk.expectOpen("Refund order 01");
  await expect(desk.task.getByText(`Rejected by ${world.people.manager.name}`)).toBeVisible();
  await expect(told).toBeEmpty();
});

test("a decision without an answer is told, and can be made again", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(503);
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await page.route(`**/api/work-tasks/${uid}`, (route) =>
    route.fulfill({ status: 503, json: { error: "The database does not answer", details: [] } }),
  );
  await desk.note("Looks right");
  await desk.decide("Approve");
  await expect(desk.alert).toContainText("It may have counted or not");
  await page.unroute(`**/api/work-tasks/${uid}`);

  await expect(desk.task.getByRole("textbox", { name: "Note" })).toHaveValue("Looks right");
  await desk.decide("Approve");
  await expect(desk.task.getByText("Approved by")).toBeVisible();
});

test("a request is taken and released with a key, and given a priority", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");

  await page.keyboard.press("t");
  await expect(desk.facts.getByText(`Assigned to ${world.people.reviewer.name}`)).toBeVisible();
  await expect(desk.button("Release")).toBeEnabled();
  await page.keyboard.press("t");
  await expect(desk.button("Take")).toBeEnabled();
  await desk.button("Set priority").click();
  await page.getByRole("dialog", { name: "Priority" }).getByRole("button", { name: "Urgent" }).click();

  await expect(desk.timeline.getByText("changed the priority from Medium to Urgent")).toBeVisible();
  await expect(desk.task.getByText("Changed while you were reading")).toBeHidden();
});
