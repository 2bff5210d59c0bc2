import { Prisma } from "@/prisma/generated/client";
import { sql } from "../db/pool";

export async function appliedMigrations(): Promise<string[]> {
  const rows = await sql().rows<{ migration_name: string }>(
    Prisma.sql`SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return rows.map((row) => row.migration_name);
}
