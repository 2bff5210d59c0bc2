import { expect, type Page } from "@playwright/test";

/** Notes what an attack would do to the page from now on; the answer tells whether it was left alone. */
export async function guard(page: Page) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`popup: ${popup.url()}`));
  const before = { url: page.url(), title: await page.title() };
  return async () => {
    expect(seen).toEqual([]);
    expect({ url: page.url(), title: await page.title() }).toEqual(before);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  };
}
