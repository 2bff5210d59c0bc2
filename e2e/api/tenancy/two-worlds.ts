import { aWorld, someContext } from "@/lib/testing/world";
import type { Worlds } from "./strangers";

/** Two organizations that have the same things, the first of them older. */
export async function twoWorlds(): Promise<Worlds> {
  const [older, newer] = [await aWorld(), await aWorld()];
  await Promise.all([someContext(older.organizationUid), someContext(newer.organizationUid)]);
  return [older, newer];
}
