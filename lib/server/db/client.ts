import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { pool } from "./pool";

const kept = globalThis as { countersignPrisma?: PrismaClient };

/** Prisma over the same connections as the SQL by hand. */
export function db(): PrismaClient {
  kept.countersignPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return kept.countersignPrisma;
}
