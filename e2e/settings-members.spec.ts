import type { Page } from "@playwright/test";
import { db } from "@/lib/server/db/client";
import { aWorld } from "@/lib/testing/world";
import { expect, test } from "./fixtures";
import { violationsInBoth, violationsOf } from "./violations-of";

const members = (page: Page) => page.getByRole("table", { name: "Members" });
const openMembers = async (page: Page) => {
  await page.goto("/settings/members");
  await expect(members(page)).toBeVisible();
};

test("an invitation is made, accepted by somebody new in another browser, and used once", async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs("admin");
  await openMembers(page);
  await page.getByRole("button", { name: "Invite somebody" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "E-mail" })).toBeFocused();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Role", exact: true }).selectOption("manager");
  await page.getByRole("button", { name: "Make the invitation" }).press("Enter");
  const shown = page.getByRole("region", { name: "Invitation link" });
  const link = String(await shown.getByRole("code").textContent());
  await shown.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(link)).toBeHidden();

  const email = `jo.${link.slice(-8).toLowerCase()}@test.example`;
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText("Join");
  expect(await violationsOf(theirs)).toEqual([]);
  await theirs.getByRole("textbox", { name: "Your name" }).fill("Jo Doe");
  await theirs.getByRole("textbox", { name: "E-mail" }).fill(email);
  await theirs.getByLabel(/^New password/).fill("correct horse battery");
  await theirs.getByLabel(/^New password/).press("Enter");
  await expect(theirs).toHaveURL(/\/tasks\?organization_uid=/);
  await expect(theirs.getByRole("button", { name: "Account: Jo Doe" })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "This invitation lets nobody in" })).toBeVisible();
  await other.close();

  await page.reload();
  await expect(members(page).getByRole("row", { name: /Jo Doe/ })).toContainText(email);
  await page.goto("/settings/log?action=member.joined");
  await expect(page.getByRole("list", { name: "Entries" })).toContainText("Jo Doe");
});

test("who is in several organizations chooses which one their desk opens", async ({
  page,
  world,
  signInAs,
}) => {
  const elsewhere = await aWorld();
  await db().membership.create({
    data: { organizationUid: elsewhere.organizationUid, userUid: world.people.viewer.uid, role: "admin" },
  });
  await signInAs("viewer");
  await page.goto(`/settings/members?organization_uid=${elsewhere.organizationUid}`);
  await page.getByRole("button", { name: /^Organization:/ }).click();
  await page.getByRole("button", { name: `Let my desk open ${elsewhere.name}` }).click();
  await expect(page.getByRole("button", { name: `Your desk opens ${elsewhere.name}` })).toBeDisabled();
  await page.goto("/settings/members");
  await expect(members(page)).toContainText(elsewhere.people.reviewer.email);
});

test("a member is removed with a look at what they leave, and the last admin stays", async ({
  page,
  api,
  world,
  watch,
  signInAs,
}) => {
  watch.expectStatus(409);
  const { admin, reviewer } = world.people;
  await api.addTask("Call Acme", { assign_to: { type: "user", user_uid: reviewer.uid } });
  await signInAs("admin");
  await openMembers(page);
  await page.getByRole("combobox", { name: `Role of ${admin.name}` }).selectOption("viewer");
  await expect(page.getByText("An organization needs an admin")).toBeVisible();
  await expect(page.getByRole("combobox", { name: `Role of ${admin.name}` })).toHaveValue("admin");

  await page.getByRole("button", { name: `Remove ${reviewer.name}` }).click();
  const question = page.getByRole("dialog", { name: `Remove ${reviewer.name}?` });
  await expect(question.getByRole("list", { name: "On their hands" })).toContainText("T-1 Call Acme");
  expect(await violationsInBoth(page)).toEqual([]);
  await question.getByRole("button", { name: "Remove" }).click();
  await expect(question).toBeHidden();
  await expect(members(page).getByText(reviewer.email)).toBeHidden();
});
