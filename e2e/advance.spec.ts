import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const titles = (count: number) =>
  Array.from({ length: count }, (_, index) => `Refund order ${String(index + 1).padStart(2, "0")}`);

test("after a decision the next one is open, read out, and has the focus in the list", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of titles(3)) await api.ask(title);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 02");

  await page.keyboard.press("r");

  await expect(desk.task.getByRole("status").first()).toHaveText(
    "Rejected: Refund order 02. Next: Refund order 03",
  );
  await expect(desk.link("Refund order 03")).toBeFocused();
  await expect(desk.row("Refund order 02")).toContainText("Rejected");
  await expect(desk.titles()).toHaveText(titles(3));
  await expect(desk.link("Refund order 03")).toBeFocused();

  await desk.decide("Approve");
  await expect(desk.link("Refund order 01")).toBeFocused();
  await expect(desk.link("Refund order 01")).toHaveAttribute("aria-current", "true");
});

test("where the list is no queue, a decided task stays open", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  for (const title of titles(2)) await api.ask(title);
  await signInAs("reviewer");
  await desk.open("sort=title");
  await desk.select("Refund order 01");

  await page.keyboard.press("a");

  const decided = desk.task.getByText(`Approved by ${world.people.reviewer.name}`);
  await expect(decided).toBeVisible();
  await expect(desk.task.getByRole("status").filter({ has: page.getByText("Approved by") })).toBeFocused();
  await expect(desk.task.getByRole("heading", { name: "Refund order 01" })).toBeVisible();
});

test("a held key decides once", async ({ page, desk, api, signInAs }) => {
  for (const title of titles(3)) await api.ask(title);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 01");

  await page.keyboard.down("a");
  await expect(desk.task.getByRole("heading", { name: "Refund order 02" })).toBeVisible();
  await expect(desk.button("Approve")).toBeEnabled();
  await page.keyboard.down("a");
  await page.keyboard.down("a");
  await page.keyboard.up("a");

  await expect(desk.row("Refund order 01")).toContainText("Approved");
  await expect(desk.row("Refund order 02")).toContainText("Needs decision");
  await expect(desk.button("Approve")).toBeEnabled();
});

test("what was left at once after it had come by itself can be decided when somebody comes back", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of titles(3)) await api.ask(title);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await desk.select("Refund order 01");
  await expect(desk.button("Approve")).toBeEnabled();

  await page.keyboard.press("a");
  await page.keyboard.press("j");
  await page.keyboard.press("k");

  await desk.expectOpen("Refund order 02");
  await expect(desk.button("Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expect(desk.row("Refund order 02")).toContainText("Approved");
});

test("no key is lost, however soon it follows the one before", async ({ page, desk, api, signInAs }) => {
  const all = titles(12);
  for (const title of all) await api.ask(title);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await expect(desk.titles()).toHaveText(all);

  for (const title of all) {
    await page.keyboard.press("j");
    await desk.task.getByRole("heading", { name: title }).waitFor();
  }
  for (const _ of all.slice(1)) await page.keyboard.press("k");
  await desk.expectOpen("Refund order 01");
});
