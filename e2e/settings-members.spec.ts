import type { Page } from "@playwright/test";
import { db } from "@/lib/server/db/client";
import { loggedAbout } from "@/lib/testing/organization-log";
import { aWorld } from "@/lib/testing/world";
import { pressAt, tabTo } from "./by-keyboard";
import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

const members = (page: Page) => page.getByRole("table", { name: "Members" });
const openMembers = async (page: Page) => {
  await page.goto("/settings/members");
  await expect(members(page)).toBeVisible();
};

test("by keyboard an invitation is made, accepted by somebody new in another browser, and used once", async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs("admin");
  await openMembers(page);
  await pressAt(page.getByRole("button", { name: "Invite somebody" }));
  await expect(page.getByRole("textbox", { name: "E-mail" })).toBeFocused();
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("combobox", { name: "Role", exact: true }), "m");
  await pressAt(page.getByRole("button", { name: "Make the invitation" }));
  const shown = page.getByRole("region", { name: "Invitation link" });
  const link = String(await shown.getByRole("code").textContent());
  await expect(shown).toBeFocused();
  await pressAt(shown.getByRole("button", { name: "Done" }));
  await expect(page.getByText(link)).toBeHidden();

  const email = `jo.${link.slice(-8).toLowerCase()}@test.example`;
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText("Join");
  expect(await violationsInBoth(theirs)).toEqual([]);
  await tabTo(theirs.getByRole("textbox", { name: "Your name" }));
  await theirs.keyboard.type("Jo Doe");
  await tabTo(theirs.getByRole("textbox", { name: "E-mail" }));
  await theirs.keyboard.type(email);
  await tabTo(theirs.getByLabel(/^New password/));
  await theirs.keyboard.type("correct horse battery");
  await theirs.keyboard.press("Enter");
  await expect(theirs).toHaveURL(/\/tasks\?organization_uid=/);
  await expect(theirs.getByRole("button", { name: "Account: Jo Doe" })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "This invitation lets nobody in" })).toBeVisible();
  await other.close();

  await page.reload();
  const row = members(page).getByRole("row", { name: /Jo Doe/ });
  await expect(row).toContainText(email);
  await expect(row).not.toContainText("Never signed in");
  await expect(members(page)).toContainText("Never signed in");
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

  const navigation = page.getByRole("navigation", { name: "Settings" });
  await pressAt(navigation.getByRole("link", { name: "Profile" }));
  const home = page.getByRole("form", { name: "Organization that your desk opens" });
  await pressAt(home.getByRole("combobox"), "ArrowUp");
  await pressAt(home.getByRole("button"));
  await expect(home.getByRole("status")).toHaveText("Saved");
  await pressAt(navigation.getByRole("link", { name: "Members" }), "Enter");
  await expect(members(page)).toContainText(world.people.reviewer.email);
});

test("by keyboard a role is changed, a member is removed with a look at what they leave, and the last admin stays", async ({
  page,
  api,
  world,
  watch,
  signInAs,
}) => {
  watch.expectStatus(409);
  const { admin, reviewer, viewer } = world.people;
  await api.addTask("Call Acme", { assign_to: { type: "user", user_uid: reviewer.uid } });
  await signInAs("admin");
  await openMembers(page);
  const roleOf = (name: string) => page.getByRole("combobox", { name: `Role of ${name}` });
  await pressAt(roleOf(admin.name), "v");
  await pressAt(page.getByRole("button", { name: `Save the role of ${admin.name}` }));
  await expect(page.getByText("An organization needs an admin")).toBeVisible();
  await expect(roleOf(admin.name)).toHaveValue("admin");
  // On their way to the third role the arrows save nothing.
  await pressAt(roleOf(viewer.name), "ArrowDown");
  await page.keyboard.press("ArrowDown");
  await pressAt(page.getByRole("button", { name: `Save the role of ${viewer.name}` }));
  await expect(page.getByRole("button", { name: `Save the role of ${viewer.name}` })).toBeHidden();
  await expect(roleOf(viewer.name)).toHaveValue("manager");

  await pressAt(page.getByRole("button", { name: `Remove ${reviewer.name}` }));
  const question = page.getByRole("dialog", { name: `Remove ${reviewer.name}?` });
  await expect(question.getByRole("list", { name: "On their hands" })).toContainText("T-1 Call Acme");
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(question.getByRole("button", { name: "Remove" }));
  await expect(question).toBeHidden();
  await expect(members(page).getByText(reviewer.email)).toBeHidden();
  expect(await loggedAbout(viewer.uid)).toMatchObject([
    { before: { role: "viewer" }, after: { role: "manager" } },
  ]);
});
