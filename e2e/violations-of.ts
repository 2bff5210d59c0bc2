import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

const wordsOf = (found: Found): string[] =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);

/** What axe finds on the page as it is now: each rule with the elements that break it. */
export async function violationsOf(page: Page): Promise<string[]> {
  return wordsOf((await new AxeBuilder({ page }).analyze()).violations);
}

/**
 * The same in light and in dark colors, which differ in nothing but colors. Without motion: what fades in has not yet
 * the colors that it will have.
 */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page })
    .withRules(["color-contrast", "link-in-text-block"])
    .analyze();
  return [...light, ...wordsOf(violations).map((words) => `dark: ${words}`)];
}
