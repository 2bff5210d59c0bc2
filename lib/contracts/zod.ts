import { z } from "zod";

const EXPECTED: Record<string, string> = { object: "an object", array: "an array", string: "a string" };

z.config({
  // In a browser zod would probe for `eval`, which our Content-Security-Policy reports as an attack.
  jitless: "document" in globalThis,
  customError: (issue) => {
    if (issue.code !== "invalid_type") return undefined;
    if (issue.input === undefined) return "is required";
    return `must be ${EXPECTED[issue.expected] ?? `of type ${issue.expected}`}`;
  },
});

/** zod, set up before any schema is made; contracts and client take it from here. */
export { z };
