import type { Page } from "@playwright/test";

/** A refusal that a test provokes; Chromium writes each into the console. */
const refusal = (status: number) => new RegExp(`the server responded with a status of ${status}\\b`);

/** What Chromium writes for each request that finds no network. */
const OFFLINE = /net::ERR_INTERNET_DISCONNECTED|offline: /;

export type Watch = {
  /** This status is part of the test. */
  expectStatus: (status: number) => void;
  /** That there is no network for a while is part of the test. */
  expectOffline: () => void;
  /** What went wrong on the page, in the order in which it did. */
  problems: () => string[];
};

/** Notes everything that must not happen on a page: errors, failed requests, and requests to anywhere else. */
export function watchPage(page: Page, origin: string): Watch {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(`console: ${message.text()} at ${message.location().url}`);
  });
  page.on("pageerror", (error) => seen.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (protocol !== "data:" && to !== origin) seen.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left, and a query that is not wanted any more, break off what they asked for.
    const reason = request.failure()?.errorText;
    if (reason === "net::ERR_INTERNET_DISCONNECTED") seen.push(`offline: ${request.url()}`);
    else if (reason !== "net::ERR_ABORTED") seen.push(`failed: ${request.url()}`);
  });
  return {
    expectStatus: (status) => expected.push(refusal(status)),
    expectOffline: () => expected.push(OFFLINE),
    problems: () => seen.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
  };
}
