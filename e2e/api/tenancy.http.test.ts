import { beforeAll, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import { CASES } from "./tenancy/all";
import { itIsKeptApart, type Worlds } from "./tenancy/strangers";
import { twoWorlds } from "./tenancy/two-worlds";

let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});

it("every operation of every contract has its cases", () => {
  expect(new Set(Object.keys(CASES))).toEqual(new Set(operations.map(({ id }) => id)));
});

itIsKeptApart(() => worlds);
