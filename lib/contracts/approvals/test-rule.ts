import { oneOf, openObject, text } from "../fields";
import { z } from "../zod";

export const MAX_AFTER_MS = 24 * 60 * 60 * 1000;

/** `metadata.test` of a request in an organization in test mode: how the fake reviewer decides it. */
export const testRule = z
  .strictObject({
    decide: oneOf(["approve", "reject", "edit"]),
    after_ms: z
      .int("must be a whole number")
      .min(0, "must be at least 0")
      .max(MAX_AFTER_MS, `must be at most ${MAX_AFTER_MS}`)
      .default(0),
    tool_args: openObject("tool_args").optional(),
    note: text(0, 10_000).nullable().default(null),
  })
  .refine(({ decide, tool_args }) => decide !== "edit" || tool_args !== undefined, {
    path: ["tool_args"],
    message: "is required to edit",
  })
  .refine(({ decide, tool_args }) => decide === "edit" || tool_args === undefined, {
    path: ["tool_args"],
    message: "is only for edit",
  });
