import { db } from "@/lib/server/db/client";
import { expect, test } from "./fixtures";

test("an organization in test mode says so, and who decided there", async ({
  desk,
  page,
  api,
  world,
  signInAs,
}) => {
  await db().organization.update({ where: { uid: world.organizationUid }, data: { isTest: true } });
  const uid = await api.ask("Refund order 42", { metadata: { test: { decide: "approve" } } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await expect(page.getByRole("banner").getByText("Test mode")).toBeVisible();
  await expect(desk.row("Refund order 42").getByText("Test", { exact: true })).toBeVisible();
  await expect(desk.task.getByText("Approved by the test reviewer")).toBeVisible();
  await expect(desk.timeline.getByText("Test reviewer")).toBeVisible();
});
