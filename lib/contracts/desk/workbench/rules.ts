import { MAX_GRANT_MINUTES, MAX_HOLD_SECONDS, MAX_NOT_EXECUTED_MINUTES } from "@/lib/domain/decision-rules";
import { text, uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";

const anyone = ["session", "bearer"] as const;

const highRiskRule = z.strictObject({
  tool_type: text(1, 200).nullable().default(null).meta({ description: "Null is every tool" }),
  amount_from: z
    .number("must be a number")
    .min(0, "must be at least 0")
    .nullable()
    .default(null)
    .meta({ description: "In whole units of whatever currency the call names; null is any amount, or none" }),
});

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/,
    "must be a domain, as example.com",
  );

/** Also a part of all that an organization settles. */
export const decisionFields = {
  undo_seconds: z
    .int("must be a whole number")
    .min(0, "must be at least 0")
    .max(MAX_HOLD_SECONDS, `must be at most ${MAX_HOLD_SECONDS}`)
    .meta({ description: "How long a decision is held, and can be taken back, before it is final" }),
  undo_skips_urgent: z.boolean("must be true or false").meta({
    description: "Decisions on urgent requests are final at once",
  }),
  reject_needs_note: z.boolean("must be true or false"),
  quick_reasons: z.array(text(1, 200)).max(12, "must have at most 12 entries"),
  own_domains: z.array(domain).max(100, "must have at most 100 entries"),
  not_executed_minutes: z
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(MAX_NOT_EXECUTED_MINUTES, `must be at most ${MAX_NOT_EXECUTED_MINUTES}`)
    .meta({
      description:
        "So long after an approval its agent may take to say what came of it; then it counts as not executed",
    }),
  grant_minutes: z
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(MAX_GRANT_MINUTES, `must be at most ${MAX_GRANT_MINUTES}`)
    .meta({ description: "For so long a grant is good, from when it is first given to its agent" }),
  high_risk_rules: z.array(highRiskRule).max(100, "must have at most 100 entries"),
};

export const decisionRules = z.strictObject(decisionFields).meta({ id: "DeskDecisionRules" });
export type DecisionRulesView = z.output<typeof decisionRules>;

const params = z.object({ organization_uid: uid });

export const getDecisionRulesOp = operation({
  contract: desk,
  id: "getDecisionRules",
  method: "GET",
  path: "/api/organizations/{organization_uid}/decision-rules",
  summary: "Get decision rules",
  description: "How an organization wants its decisions to be made.",
  auth: anyone,
  permission: "work_tasks:read",
  params,
  response: decisionRules,
  status: 200,
  message: "Decision rules retrieved",
  errors: ["not_found"],
});

export const updateDecisionRulesOp = operation({
  contract: desk,
  id: "updateDecisionRules",
  method: "PATCH",
  path: "/api/organizations/{organization_uid}/decision-rules",
  summary: "Change decision rules",
  description: "Only the fields that are sent change. Decisions that are held already stay as they are.",
  auth: anyone,
  permission: "organization:administer",
  params,
  body: z.object(decisionFields).partial(),
  example: { undo_seconds: 10, high_risk_rules: [{ tool_type: "refund", amount_from: 1000 }] },
  response: decisionRules,
  status: 200,
  message: "Decision rules changed",
  errors: ["not_found"],
});
