import { join } from "node:path";
import { expect, it } from "vitest";
import { migrationNames } from "@/prisma/migrate";
import { MIGRATIONS } from "./migrations";

it("names the migrations of the folder, oldest first", async () => {
  const folder = join(import.meta.dirname, "../../../prisma/migrations");
  expect([...MIGRATIONS]).toEqual(await migrationNames(folder));
});
