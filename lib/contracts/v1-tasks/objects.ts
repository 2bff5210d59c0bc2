import { instantOut } from "../fields";
import { z } from "../zod";

/** Words of the contract, section 3.2. */
export const STATUSES = ["pending", "in_progress", "completed"] as const;
export const PRIORITIES = ["low", "medium", "high", "urgent"] as const;

const nullableText = z.string().nullable();

/** Section 3.2, response. `assigned_user_ids` is our additive key: without it nobody could read it back. */
export const task = z
  .strictObject({
    id: z.guid(),
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    deadline: instantOut.meta({ description: "`9999-12-31T23:59:59Z` for a task that is never due" }),
    created_at: instantOut,
    updated_at: instantOut,
    priority: z.enum(PRIORITIES),
    created_by_id: z
      .string()
      .meta({ description: "A user, or the agent that made the task through another contract" }),
    company_id: z.string(),
    version: z.int(),
    status: z.enum(STATUSES),
    call_id: nullableText,
    fax_id: nullableText,
    assistant_id: nullableText,
    session_id: nullableText,
    patient_id: nullableText,
    type: nullableText,
    external_message_ids: z.record(z.string(), z.unknown()),
    assigned_user_ids: z
      .array(z.string())
      .meta({ description: "Ours. Empty while the task is assigned to an agent, or to nobody" }),
  })
  .meta({ id: "CompanyTask" });
export type V1Task = z.output<typeof task>;

/** Section 3.4: comments are ours. */
export const comment = z
  .strictObject({
    id: z.guid(),
    task_id: z.guid(),
    body: z.string().meta({ description: "Markdown" }),
    created_by_id: z.string(),
    company_id: z.string(),
    created_at: instantOut,
    updated_at: instantOut,
  })
  .meta({ id: "CompanyTaskComment" });
export type V1Comment = z.output<typeof comment>;
