import { beforeAll } from "vitest";
import { itIsKeptApart, type Worlds } from "./tenancy/strangers";
import { twoWorlds } from "./tenancy/two-worlds";

let worlds: Worlds;
beforeAll(async () => {
  const [older, newer] = await twoWorlds();
  worlds = [newer, older];
});

itIsKeptApart(() => worlds);
