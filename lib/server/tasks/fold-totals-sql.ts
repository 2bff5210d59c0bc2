import { Prisma } from "@/prisma/generated/client";
import { sql } from "../db/pool";

/** Moves what came since into the summary of totals. Totals are exact before and after; they only get cheaper. */
export async function foldCountChanges(): Promise<void> {
  await sql().rows(Prisma.sql`
    SELECT fold_work_task_counts() WHERE EXISTS (SELECT FROM work_task_count_changes)`);
}
