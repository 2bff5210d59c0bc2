import { expect, type Locator, type Page } from "@playwright/test";

/** The menu of filters, and the chips that stand for those that are set. */
export class Filters {
  readonly menu: Locator;

  constructor(private readonly page: Page) {
    this.menu = page.getByRole("dialog", { name: "Filter" });
  }

  async open(field: string): Promise<void> {
    await this.page.getByRole("button", { name: "Filter", exact: true }).click();
    await this.menu.getByRole("button", { name: field, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.menu).toBeHidden();
  }

  value(name: string): Locator {
    return this.menu.getByRole("checkbox", { name, exact: true });
  }

  /** `Priority is Urgent`, which opens its values. */
  chip(words: string): Locator {
    return this.page.getByRole("search").getByRole("button", { name: words, exact: true });
  }
}
