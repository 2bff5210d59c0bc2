import type { Chore } from "../jobs/housekeeping";
import { deleteOldViewers } from "./viewers-sql";

/** Readers pass over windows that are gone; nobody needs to be told. */
export const forgetOldViewers: Chore = {
  name: "forget-old-viewers",
  everyMs: 60_000,
  run: deleteOldViewers,
};
