import { expect, type Locator, type Page } from "@playwright/test";

/** A number of the dashboard that leads to the list: what it says, and where it leads. */
export type Counted = { panel: string; count: number; href: string };

/** What a manager sees and does at the dashboard, in a manager's words. */
export class Dashboard {
  readonly root: Locator;

  constructor(private readonly page: Page) {
    this.root = page.getByRole("region", { name: "Dashboard", exact: true });
  }

  /** Opens it, and waits until its last panel is there. */
  async open(search = ""): Promise<void> {
    await this.page.goto(`/dashboard${search && `?${search}`}`);
    await expect(this.panel("Cost by tool")).toBeVisible();
    await expect(this.root.getByRole("status").filter({ hasText: "Reading" })).toHaveCount(0);
  }

  panel(name: string): Locator {
    return this.root.getByRole("region", { name, exact: true }).first();
  }

  panels(): Locator {
    return this.root.getByRole("heading", { level: 3 });
  }

  /** A place of a panel's table, by the name of its row and the number of its column. */
  place(panel: string, row: string, column: number): Locator {
    return this.panel(panel).getByRole("row", { name: row }).getByRole("cell").nth(column);
  }

  /** How many requests wait. */
  waiting(): Locator {
    return this.panel("Waiting for a decision").getByRole("link").first();
  }

  async download(panel: string, file: string) {
    await this.root.getByRole("button", { name: `Download ${panel}`, exact: true }).click();
    const coming = this.page.waitForEvent("download");
    await this.page
      .getByRole("dialog", { name: `Files of ${panel}` })
      .getByRole("button", { name: file })
      .click();
    return coming;
  }

  /** Shows the tables behind all charts. */
  async showTables(): Promise<void> {
    for (const toggle of await this.root.getByRole("button", { name: "Table", exact: true }).all()) {
      await toggle.click();
    }
  }

  /** Each whole number of it that leads to the list, once. */
  async counted(): Promise<Counted[]> {
    const all = await this.root.getByRole("link").evaluateAll((links) =>
      links.map((link) => ({
        panel: link.closest("section[aria-label]")?.getAttribute("aria-label") ?? "",
        words: link.getAttribute("aria-label") ?? link.textContent ?? "",
        href: link.getAttribute("href") ?? "",
      })),
    );
    return all
      .filter(
        ({ href, words }) => href.startsWith("/tasks?") && !href.includes("task=") && !/^\d+%$/.test(words),
      )
      .map(({ panel, words, href }) => ({ panel, href, count: countIn(words) }));
  }
}

/** `Fri 20 Nov, Arrivals: 3`, `Overdue 3`, `3 requests` and `Approved 3 · 80%` count 3. */
function countIn(words: string): number {
  const said = /: (\d[\d,]*)$/.exec(words) ?? /\d[\d,]*/.exec(words);
  return Number(said?.at(-1)?.replaceAll(",", ""));
}
