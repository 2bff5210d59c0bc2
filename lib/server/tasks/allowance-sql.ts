import { AppError } from "@/lib/domain/errors";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";
import { env } from "../env";

/**
 * Counts new tasks against the month's allowance (UTC), where the plan has one. The count is in the row that every new
 * task of the organization waits for, so no two calls can use up the same rest.
 * @throws AppError `plan_limit_reached`.
 */
export async function takeFromAllowance(tx: Tx, organizationUid: string, tasks: number): Promise<void> {
  const limit = env().PLAN_TASKS_PER_MONTH;
  if (limit === 0) return;
  const [taken] = await tx.rows<{ in_month: number }>(Prisma.sql`
    INSERT INTO work_task_numbers AS n (organization_uid, last, month, in_month)
    VALUES (${organizationUid}::uuid, 0, date_trunc('month', now())::date, ${tasks})
    ON CONFLICT (organization_uid) DO UPDATE SET
      month = excluded.month, in_month = CASE WHEN n.month = excluded.month THEN n.in_month ELSE 0 END + excluded.in_month
    RETURNING in_month`);
  if (taken && taken.in_month > limit) {
    throw new AppError("plan_limit_reached", `The plan allows ${limit} new tasks a month`);
  }
}
