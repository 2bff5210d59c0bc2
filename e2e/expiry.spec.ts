import { db } from "@/lib/server/db/client";
import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
/** `2 h` for an hour to come. */
const ALMOST_3_H = 3 * 60 * 60 - 1;

test("pane and row count down, and say what becomes of a request then", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42", { expires_in_seconds: ALMOST_3_H });
  await api.ask("Delete account 7", { expires_in_seconds: ALMOST_3_H, on_expiry: "keep" });
  await signInAs("viewer");
  await desk.open(`${QUEUE}&task=${uid}`);
  await expect(desk.facts.filter({ hasText: "Expires in 2 h, and counts as a no then" })).toBeVisible();
  await expect(desk.row("Refund order 42")).toContainText("Expires in 2 h");
  await expect(desk.row("Delete account 7")).toContainText("Overdue in 2 h, and stays open then");
});

test("time stands still while the agent is asked", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42", { expires_in_seconds: ALMOST_3_H });
  await signInAs("viewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await expect(desk.row("Refund order 42")).toContainText("Expires in 2 h");
  await api.askBack(uid, "Why?");
  await expect(desk.row("Refund order 42")).toContainText(
    "Its time stands still, 2 h before it counts as a no",
  );
});

test("what expires before the reviewer's eyes says so, and takes no decision", async ({
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { expires_in_seconds: ALMOST_3_H });
  await signInAs("reviewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await expect(desk.button("Approve")).toBeEnabled();
  await db().workTask.updateMany({ where: { uid }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await expect(desk.task.getByText("Nobody decided in time, so it counts as a no.")).toBeVisible();
  await expect(desk.button("Approve")).toBeHidden();
});

test("what the agent withdraws says so, and why", async ({ desk, api, world, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await api.withdraw(uid, "The customer has paid meanwhile");
  const ended = desk.task.getByRole("status").filter({ hasText: `Withdrawn by ${world.agent.name}` });
  await expect(ended).toContainText("The customer has paid meanwhile");
  await expect(desk.row("Refund order 42")).toContainText("Withdrawn");
});
