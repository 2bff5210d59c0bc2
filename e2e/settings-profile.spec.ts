import { setAvatarOp } from "@/lib/contracts/desk/settings/profile";
import { pressAt, tabTo } from "./by-keyboard";
import { expect, PASSWORD, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

const PIXEL = Buffer.from(setAvatarOp.example.image, "base64");

test("by keyboard name and picture are one's own to change, and show at once", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto("/settings/profile");
  await pressAt(page.getByRole("textbox", { name: "Name" }), "Control+a");
  await page.keyboard.type("Ana Ruiz");
  await page.keyboard.press("Enter");
  const account = page.getByRole("button", { name: /^Account/ });
  await expect(account).toContainText("Ana Ruiz");
  const file = { name: "me.png", mimeType: "image/png", buffer: PIXEL };
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page.getByRole("button", { name: "Choose a picture" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
  await expect(account.locator("img")).toHaveAttribute("src", /^\/api\/avatars\//);
  await expect
    .poll(() => account.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(256);
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("button", { name: "Use initials" }));
  await expect(account.locator("img")).toHaveCount(0);
});

test("by keyboard single keys are switched off, and what is chosen of light and dark is in the first words of every page, whatever the system says", async ({
  page,
  signInAs,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await signInAs("viewer");
  await page.goto("/settings/profile");
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe("light");
  await tabTo(page.getByRole("radio", { name: "As the system has it" }));
  await page.keyboard.press("ArrowUp");
  expect(await scheme()).toBe("dark");
  const singleKeys = page.getByRole("switch", { name: "Single-key shortcuts" });
  await pressAt(singleKeys, "Space");
  await expect(singleKeys).not.toBeChecked();
  const answer = await page.goto("/tasks");
  expect(await answer?.text()).toContain('<html lang="en-GB" data-theme="dark">');
  expect(await scheme()).toBe("dark");
  await page.goto("/settings/profile");
  await page.getByRole("radio", { name: "As the system has it" }).press("Space");
  expect(await scheme()).toBe("light");
});

test("another password signs out all other browsers, and everything can be", async ({
  page,
  browser,
  baseURL,
  signInAs,
  watch,
}) => {
  watch.expectStatus(400);
  const elsewhere = await browser.newContext({ baseURL: String(baseURL) });
  await signInAs("viewer", elsewhere);
  await signInAs("viewer");
  await page.goto("/settings/profile");
  const sessions = page.getByRole("table", { name: "Sessions" }).getByRole("row");
  await expect(sessions).toHaveCount(3);

  const password = page.getByRole("form", { name: "Password" });
  await tabTo(password.getByLabel("Present password"));
  await page.keyboard.type("not this one");
  await tabTo(password.getByLabel("New password", { exact: true }));
  await page.keyboard.type(`${PASSWORD}, and a new one`);
  await tabTo(password.getByLabel("New password again"));
  await page.keyboard.type(`${PASSWORD}, and a new one`);
  await page.keyboard.press("Enter");
  await expect(password.getByText("It is not your password.")).toBeVisible();
  await tabTo(password.getByLabel("Present password"), "Shift+Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(password.getByText("Changed. Other browsers are signed out.")).toBeVisible();
  await expect(sessions).toHaveCount(2);
  expect((await elsewhere.request.get("/api/me")).status()).toBe(401);

  await pressAt(page.getByRole("button", { name: "Sign out everywhere" }));
  await pressAt(page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }));
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get("/api/me")).status()).toBe(401);
  await elsewhere.close();
});
