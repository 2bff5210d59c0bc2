import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

const wordsOf = (found: Found): string[] =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);

/** All that is asked of it is what is wrong; to describe the rest as exactly takes longer than to look. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page })
    // Frames are looked into one by one, and what is found is joined on a page of its own: where there are none, in place.
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ["violations"] });

/** What axe finds on the page as it is now: each rule with the elements that break it. */
export async function violationsOf(page: Page): Promise<string[]> {
  return wordsOf((await axeOn(page).analyze()).violations);
}

/**
 * The same in light and in dark colors, which differ in nothing but colors. Without motion: what fades in has not yet
 * the colors that it will have.
 */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { violations } = await axeOn(page).withRules(["color-contrast", "link-in-text-block"]).analyze();
  return [...light, ...wordsOf(violations).map((words) => `dark: ${words}`)];
}
