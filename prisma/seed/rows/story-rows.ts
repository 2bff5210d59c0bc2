import type { Prisma } from "@/prisma/generated/client";

/** What one task or approval becomes in the database. */
export type StoryRows = {
  readonly task: Prisma.WorkTaskCreateManyInput;
  readonly entities: readonly Prisma.WorkTaskEntityCreateManyInput[];
  readonly changes: readonly Prisma.ChangeLogEntryCreateManyInput[];
};
