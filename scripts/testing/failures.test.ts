import { expect, it } from "vitest";
import { describeFailure, playwrightFailures, vitestFailures } from "./failures";

it("finds the failed tests of Vitest, and a file that could not be run", () => {
  const failed = { status: "failed", fullName: "a › b", failureMessages: ["expected 1 to be 2"] };
  const testResults = [
    { name: "one.test.ts", assertionResults: [{ status: "passed", fullName: "good" }, failed] },
    { name: "two.test.ts", message: "No such module", assertionResults: [] },
    { name: "three.test.ts", message: "", assertionResults: [] },
  ];
  expect(vitestFailures({ testResults })).toEqual([
    { title: "one.test.ts › a › b", message: "expected 1 to be 2" },
    { title: "two.test.ts", message: "No such module" },
  ]);
  expect(vitestFailures({})).toEqual([]);
});

it("finds the failed tests of Playwright, however deep, and what kept it from running", () => {
  const spec = (title: string, ...statuses: string[]) => ({
    ...{ title, file: "a.spec.ts", line: 7 },
    tests: [{ results: statuses.map((status) => ({ status, errors: [{ message: `${title} said so` }] })) }],
  });
  const inner = { specs: [spec("second", "passed"), spec("third", "timedOut", "passed")] };
  const report = {
    suites: [{ specs: [spec("first", "failed"), spec("left out", "skipped")], suites: [inner] }],
    errors: [{ message: "no browser" }],
  };
  expect(playwrightFailures(report)).toEqual([
    { title: "the run itself", message: "no browser" },
    { title: "a.spec.ts:7 › first", message: "first said so" },
    { title: "a.spec.ts:7 › third", message: "third said so" },
  ]);
  expect(playwrightFailures({})).toEqual([]);
});

it("tells a failure in a few lines, without colours", () => {
  const message = ["\u001b[31mred\u001b[39m", ...Array.from({ length: 30 }, (_, i) => `line ${i}`)].join(
    "\n",
  );
  const lines = describeFailure({ title: "a", message }).split("\n");
  expect(lines.slice(0, 3)).toEqual(["  a", "    red", "    line 0"]);
  expect([lines.length, lines.at(-1)]).toEqual([22, "    …"]);
});
