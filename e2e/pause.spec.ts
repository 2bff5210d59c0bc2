import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";

test("an admin pauses an agent from one of its requests, after reading what that does, and resumes it", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await api.ask("Delete account 7");
  await signInAs("admin");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await desk.task.getByRole("button", { name: world.agent.name }).click();
  const card = page.getByRole("dialog", { name: `About ${world.agent.name}` });
  await expect(card.getByRole("link", { name: "2 requests of it wait" })).toBeVisible();

  await card.getByRole("button", { name: "Pause agent…" }).click();
  await expect(card.getByRole("group", { name: "Pause agent" })).toContainText(
    "Nobody will be able to decide",
  );
  await card.getByRole("button", { name: "Pause agent", exact: true }).click();

  await expect(card).toContainText(`Paused by ${world.people.admin.name}, just now`);
  await expect(desk.task.getByText(`Paused: nothing of ${world.agent.name} is decided`)).toBeVisible();
  for (const title of ["Refund order 42", "Delete account 7"])
    await expect(desk.row(title)).toContainText("Paused");

  await card.getByRole("button", { name: "Resume agent…" }).click();
  await card.getByRole("button", { name: "Resume agent", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(desk.button("Approve")).toBeEnabled();
  await expect(desk.row("Delete account 7")).not.toContainText("Paused");
});

test("whoever has a request of it open sees that the agent was paused, and cannot decide", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { expires_in_seconds: 7200 });
  await signInAs("reviewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await expect(desk.button("Approve")).toBeEnabled();

  await api.setPaused(true);

  await expect(desk.task.getByText(`Frozen by ${world.people.admin.name}`)).toBeVisible();
  await expect(desk.button("Approve")).toBeDisabled();
  await expect(desk.facts.filter({ hasText: "Its time stands still" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(desk.row("Refund order 42")).toContainText("Paused");
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
});

test("the palette leads to the agent, and only who may pause it is offered to", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search actions and tasks" })).toBeFocused();
  await page.keyboard.type("about the agent");
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: `About ${world.agent.name}` });
  await expect(card).toContainText("Admins, and who answers for it, can pause it.");
  await expect(card.getByRole("button", { name: "Pause agent…" })).toBeHidden();
});
