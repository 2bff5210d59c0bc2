import { expect, it } from "vitest";
import { db } from "@/lib/server/db/client";
import { Prisma } from "@/prisma/generated/client";

const models = Object.values(Prisma.ModelName);

/** The migrations are written by hand. Reading every column of every model shows that they match the schema. */
it.each(models)("the table of %s has every column of the model", async (model) => {
  const delegate = db()[`${model[0]?.toLowerCase()}${model.slice(1)}` as "user"];
  await expect(delegate.findFirst()).resolves.toBeNull();
});

it("has a model for every table, but Prisma's own and those without a key", async () => {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const without = ["_prisma_migrations", "work_task_count_changes", "dashboard_day_changes"];
  expect(tables.filter(({ name }) => !without.includes(name))).toHaveLength(models.length);
});
