import type { Tx } from "../db/pool";
import { lockRow } from "./settings-sql";

/**
 * Holds an organization against others who change its settings or its members, until the transaction ends. Rows that
 * refer to it can be made meanwhile.
 */
export const lockOrganization = (tx: Tx, uid: string): Promise<void> => lockRow(tx, uid);
