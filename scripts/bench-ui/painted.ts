import type { Page } from "@playwright/test";

/** What the page shows, told apart by what a reviewer would look at. */
export type Shown = { task: string | null; rows: string };

/** Keeps the moment of the last key or click, on the page's own clock. */
export async function noteInput(page: Page): Promise<void> {
  // What compiles this file names functions by a helper that pages do not have.
  await page.addInitScript({ content: "globalThis.__name = (of) => of" });
  await page.addInitScript(() => {
    const kept = globalThis as { lastInput?: number };
    for (const kind of ["keydown", "pointerdown"])
      addEventListener(kind, ({ timeStamp }) => Object.assign(kept, { lastInput: timeStamp }), {
        capture: true,
      });
  });
}

/**
 * Milliseconds from the last key or click, or from the start of the load, to the frame in which the page shows something
 * else than before: another task with all of its detail, or other rows. Call it before the key is pressed.
 */
export const painted = (page: Page, what: "task" | "rows" | "first-row", before: Shown): Promise<number> =>
  page.evaluate(
    ([part, { task, rows }]) => {
      // What comes next may be in the page already, not to be seen.
      const seen = (what: string) =>
        [...document.querySelectorAll(`aside[aria-label="Task"] ${what}`)].find(
          (part) => part.checkVisibility() && part.closest("[data-covered]") === null,
        );
      const heading = () => seen("h2")?.textContent ?? null;
      const hasDetail = () => seen('section[aria-label="Timeline"]') !== undefined;
      const links = () => [...document.querySelectorAll("tbody a")];
      const isDone = {
        task: () => heading() !== null && heading() !== task && hasDetail(),
        rows: () =>
          document.querySelector('[aria-busy="true"]') === null &&
          links().length > 0 &&
          links()
            .slice(0, 12)
            .map((link) => link.getAttribute("href")?.match(/task=([^&]+)/)?.[1])
            .join() !== rows,
        "first-row": () => links().length > 0,
      }[part];
      return new Promise<number>((resolve) => {
        const look = () => {
          if (!isDone()) return void requestAnimationFrame(look);
          const since = part === "first-row" ? 0 : ((globalThis as { lastInput?: number }).lastInput ?? 0);
          // This runs right before the frame is painted; a message is taken after that.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - since);
          port2.postMessage(null);
        };
        look();
      });
    },
    [what, before] as const,
  );

export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => ({
    task:
      [...document.querySelectorAll('aside[aria-label="Task"] h2')].find(
        (part) => part.checkVisibility() && part.closest("[data-covered]") === null,
      )?.textContent ?? null,
    rows: [...document.querySelectorAll("tbody a")]
      .slice(0, 12)
      .map((link) => link.getAttribute("href")?.match(/task=([^&]+)/)?.[1])
      .join(),
  }));
