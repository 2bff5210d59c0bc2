import { MAX_HOLD_SECONDS } from "@/lib/domain/decision-rules";
import { MAX_ACTIONS, MAX_REVIEW_MS } from "@/lib/domain/work-task";
import { calendarDate, oneOf, openObject, text, uid } from "../fields";
import { z } from "../zod";
import { assignTo, contextEntities, description, priority, status } from "./inputs";

/** Section 1.7, type `task`: only the fields that are sent change. */
const updateBody = z.object({
  title: text(1, 255).optional(),
  description: description.optional(),
  assign_to: assignTo.optional(),
  priority: priority.optional(),
  due_date: calendarDate.nullable().optional(),
  status: status.optional(),
  context_entities: contextEntities.optional(),
});

/** How long whoever decides had the request in front of them. */
export const reviewMs = z
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(MAX_REVIEW_MS, `must be at most ${MAX_REVIEW_MS}`)
  .optional()
  .meta({
    description:
      "Our extension: for how many milliseconds the reviewer had the request in front of them; dashboards count with it",
  });

const decision = {
  resolution_note: text(0, 10_000).nullable().optional(),
  review_ms: reviewMs,
  hold_seconds: z
    .int("must be a whole number")
    .min(0, "must be at least 0")
    .max(MAX_HOLD_SECONDS, `must be at most ${MAX_HOLD_SECONDS}`)
    .default(0)
    .meta({
      description:
        "Our extension: how long the decision can be taken back before it is final, at most as long as the organization allows; 0 decides at once",
    }),
};

const editedArgs = openObject("tool_args")
  .optional()
  .meta({ description: "Edited arguments; they replace the agent's" });

function refuseFields(fields: readonly string[], body: object, ctx: z.RefinementCtx): void {
  for (const field of fields) {
    if (field in body)
      ctx.addIssue({ code: "custom", path: [field], message: "cannot be changed by a decision" });
  }
}

type DecisionBody = {
  resolution_note?: string | null | undefined;
  hold_seconds: number;
  review_ms?: number | undefined;
};

/** Without whatever else was sent. */
const decisionOf = ({ resolution_note, hold_seconds, review_ms }: DecisionBody): DecisionBody => ({
  resolution_note,
  hold_seconds,
  review_ms,
});

/** Section 1.7, type `hil_approval`. */
const resolveBody = z
  .looseObject({ action: oneOf(["approve", "reject"]), tool_args: editedArgs, ...decision })
  .superRefine((body, ctx) => refuseFields(Object.keys(updateBody.shape), body, ctx))
  .transform(({ action, tool_args, ...body }) => ({ action, tool_args, ...decisionOf(body) }));

/** Calls of one request, named by their uids. */
export const eachOnce = <T extends z.ZodType<{ uid: string }>>(action: T) =>
  z
    .array(action)
    .min(1, "must not be empty")
    .max(MAX_ACTIONS, `must have at most ${MAX_ACTIONS} entries`)
    .superRefine((actions, ctx) => {
      for (const [place, { uid: named }] of actions.entries()) {
        if (actions.findIndex((other) => other.uid === named) < place)
          ctx.addIssue({ code: "custom", path: [place, "uid"], message: "must not be given twice" });
      }
    });

/** The same for a request that carries several calls: of some of them, or of all. */
const resolveActionsBody = z
  .looseObject({
    actions: eachOnce(
      z.object({
        uid,
        resolution: oneOf(["approved", "rejected"]),
        note: text(0, 10_000).nullable().default(null),
        tool_args: editedArgs,
      }),
    ),
    ...decision,
  })
  .superRefine((body, ctx) =>
    refuseFields([...Object.keys(updateBody.shape), "action", "tool_args"], body, ctx),
  )
  .transform(({ actions, ...body }) => ({ actions, ...decisionOf(body) }));

/** For the document: what a schema that picks another one cannot say by itself. */
const jsonSchemaOf = (schema: z.ZodType): { [key: string]: unknown } => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { override } = z.globalRegistry.get(zodSchema) ?? {};
      Object.assign(jsonSchema, override);
      Reflect.deleteProperty(jsonSchema, "override");
    },
  });
  return rest;
};

function patchSchemaOf(body: unknown) {
  if (typeof body !== "object" || body === null) return updateBody;
  if ("actions" in body) return resolveActionsBody;
  return "action" in body ? resolveBody : updateBody;
}

/** A body with `action` or `actions` decides an approval; any other changes a task. */
export const patchBody = z
  .unknown()
  .transform((body, ctx) => {
    const result = patchSchemaOf(body).safeParse(body);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) ctx.addIssue({ code: "custom", path, message });
    return z.NEVER;
  })
  .meta({
    override: {
      oneOf: [jsonSchemaOf(resolveBody), jsonSchemaOf(resolveActionsBody), jsonSchemaOf(updateBody)],
    },
  });
