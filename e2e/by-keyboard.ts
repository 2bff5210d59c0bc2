import { expect, type Locator } from "@playwright/test";

const MOST_STEPS = 80;

/** Goes on with the Tab key until the focus is there, as whoever has no mouse does; it need not be near. */
export async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${target} is not reached with ${key}`);
}

/** Gets there, and presses it. */
export async function pressAt(target: Locator, key = "Enter"): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}
