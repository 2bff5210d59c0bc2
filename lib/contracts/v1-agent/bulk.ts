import { AppError } from "@/lib/domain/errors";
import { firstField } from "../error-fields";
import { opaqueId, text, unstorable } from "../fields";
import { z } from "../zod";
import { inContractWords } from "./contract";
import { createTaskBody } from "./inputs";
import { optional } from "./optional";

const MAX_ROWS = 50;

/** What a body must not hold, the JSON in one of its texts must not hold either. */
function storable(_key: string, value: unknown): unknown {
  const problem = typeof value === "string" ? unstorable(value) : null;
  if (problem !== null) throw new AppError("invalid_request", problem);
  return value;
}

/** Section 2.4: the vendor's schema has a text that holds JSON; a real array is taken, too. */
const rows = z
  .unknown()
  .transform((value, ctx) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value, storable) as unknown;
    } catch (error) {
      const message = error instanceof AppError ? error.message : "must be a JSON array";
      ctx.addIssue({ code: "custom", message });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(z.unknown())
      .min(1, "must have at least 1 entry")
      .max(MAX_ROWS, `must have at most ${MAX_ROWS} entries`),
  )
  .pipe(z.array(createTaskBody));

export const createTasksBulkBody = z.object({
  tasks: rows.meta({
    override: {
      oneOf: [
        { type: "string", description: "A JSON array of the bodies of create-task" },
        { type: "array", items: { type: "object" }, minItems: 1, maxItems: MAX_ROWS },
      ],
    },
    description: "1 to 50 bodies of create-task, as an array or as a text that holds it as JSON",
  }),
  summaryChannelId: optional(opaqueId).meta({ description: "Posts one message about all of them there" }),
  summaryMessage: optional(text(0, 4000))
    .transform((value) => (value?.trim() ? value : undefined))
    .meta({ description: "What the message says first" }),
});

/** Section 2.4: the failure of one task of several names its row. */
export function inRow(thrown: unknown, index: number): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  const error = inContractWords(thrown);
  const wrong = firstField(error);
  if (!wrong) return thrown;
  const field = `tasks.${index}.${wrong.field}`;
  const { message } = wrong;
  return new AppError(error.code, `${field}: ${message}`, { details: [{ field, message }] });
}
