import type { Identity } from "@/lib/domain/channel";
import { type Queryable, sql } from "../db/pool";
import { findIdentities as findSql, type IdentityBy } from "./identities-sql";

/** People and agents of an organization, in no order. */
export const findIdentities = (
  organizationUid: string,
  by: IdentityBy,
  from: Queryable = sql(),
): Promise<Identity[]> => findSql(from, organizationUid, by);
