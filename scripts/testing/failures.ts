import { stripVTControlCharacters } from "node:util";

/** A test that did not pass, with what it said. */
export type Failure = { title: string; message: string };

type VitestReport = {
  testResults?: {
    name: string;
    /** Of a file that could not be run at all. */
    message?: string;
    assertionResults?: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};

/** The failed tests of Vitest's JSON report, and the files that failed as a whole. */
export function vitestFailures({ testResults = [] }: VitestReport): Failure[] {
  return testResults.flatMap(({ name, message = "", assertionResults = [] }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message ? [{ title: name, message }] : [];
    return failed.map(({ fullName, failureMessages = [] }) => ({
      title: `${name} › ${fullName}`,
      message: failureMessages.join("\n"),
    }));
  });
}

type PlaywrightSuite = {
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: { results: { status: string; errors?: { message?: string }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[];
};
type PlaywrightReport = PlaywrightSuite & { errors?: { message?: string }[] };

const GOOD = ["passed", "skipped"];

/** The failed tests of Playwright's JSON report, those that passed only at another try included. */
export function playwrightFailures({ errors = [], ...whole }: PlaywrightReport): Failure[] {
  const ofSuite = ({ specs = [], suites = [] }: PlaywrightSuite): Failure[] => [
    ...specs.flatMap(({ title, file, line, tests }) =>
      tests
        .flatMap(({ results }) => results)
        .filter(({ status }) => !GOOD.includes(status))
        .map(({ status, errors = [] }) => ({
          title: `${file}:${line} › ${title}`,
          message: errors.map(({ message = "" }) => message).join("\n") || status,
        })),
    ),
    ...suites.flatMap(ofSuite),
  ];
  return [...errors.map(({ message = "" }) => ({ title: "the run itself", message })), ...ofSuite(whole)];
}

const LINES = 20;
const WIDTH = 300;

/** A failure in a few lines, without the colours of a terminal. */
export function describeFailure({ title, message }: Failure): string {
  const lines = stripVTControlCharacters(message).split("\n");
  const shown = lines.slice(0, LINES).map((line) => `    ${line.slice(0, WIDTH)}`);
  return [`  ${title}`, ...shown, ...(lines.length > LINES ? ["    …"] : [])].join("\n");
}
