import type { OrganizationChange } from "@/lib/domain/organization-change";
import { type Author, PROGRAM } from "../change-log/append";
import type { Tx } from "../db/pool";
import { insertOrganizationChange } from "./record-sql";

/**
 * Writes who changed what in the settings, with the change itself or not at all: it takes a transaction, not the pool.
 * A null author is the program, or whoever runs one of its commands on the machine.
 */
export const recordOrganizationChange = (
  tx: Tx,
  author: Author | null,
  change: OrganizationChange,
): Promise<void> => insertOrganizationChange(tx, author ?? PROGRAM, change);
