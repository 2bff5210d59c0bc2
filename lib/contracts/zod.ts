import { z } from "zod";

const EXPECTED: Record<string, string> = { object: "an object", array: "an array", string: "a string" };

/** What is said of a field that is not there. */
export const IS_REQUIRED = "is required";

z.config({
  // In a browser zod would probe for `eval`, which our Content-Security-Policy reports as an attack.
  jitless: "document" in globalThis,
  customError: (issue) => {
    if (issue.code !== "invalid_type") return undefined;
    if (issue.input === undefined) return IS_REQUIRED;
    return `must be ${EXPECTED[issue.expected] ?? `of type ${issue.expected}`}`;
  },
});

/** zod, set up before any schema is made; contracts and client take it from here. */
export { z };
