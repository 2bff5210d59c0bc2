import { db } from "@/lib/server/db/client";
import { expect, test } from "./fixtures";

const ALL = "type=hil_approval&resolution=approved";

test("what came of an approval comes by itself, inert, its result folded", async ({
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await api.decideAs("manager", uid, "approve");
  await signInAs("reviewer");
  await desk.openLive(`${ALL}&task=${uid}`);
  const outcome = desk.task.getByRole("region", { name: "What came of it" });
  await expect(outcome).toContainText("The agent has not said yet what came of it.");

  const error = "<img src=x onerror=alert(1)> **no money**";
  await api.report(uid, { outcome: "failed", error, external_ref: "re_42", result: { code: "declined" } });

  await expect(outcome).toContainText("Approved, but failed· just now");
  await expect(outcome).toContainText(`from ${world.agent.name}`);
  await expect(outcome.getByText(error)).toBeVisible();
  await expect(outcome).toContainText("Known there as re_42");
  await expect(outcome).not.toContainText("declined");
  await outcome.getByText("Result").click();
  await expect(outcome).toContainText('"code": "declined"');
  await expect(desk.row("Refund order 42")).toContainText("Approved, but failed");
});

test("what was approved and not executed is marked, and found by its view", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const late = await api.ask("Refund order 42");
  const done = await api.ask("Delete account 7");
  for (const uid of [late, done]) await api.decideAs("manager", uid, "approve");
  await api.report(done, { outcome: "succeeded" });
  const outcomeDueAt = new Date(Date.now() - 60_000);
  await db().workTask.updateMany({ where: { uid: late }, data: { outcomeDueAt } });
  await signInAs("reviewer");
  await desk.open(ALL);
  await expect(desk.row("Delete account 7")).toContainText("Approved, and succeeded");
  await expect(desk.row("Refund order 42")).toContainText("Approved, not executed");

  await page.keyboard.press("g");
  await page.keyboard.press("x");
  await expect(desk.titles()).toHaveText(["Refund order 42"]);
  await desk.select("Refund order 42");
  await expect(desk.facts).toContainText(["Approved, not executed"]);
});
