import type { JWK } from "jose";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type NewKey = { kid: string; publicJwk: JWK; privateKey: Uint8Array };

/** Does nothing where another one signs already: also one of a process that is just starting. */
export async function insertKey(tx: Tx, { kid, publicJwk, privateKey }: NewKey): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO signing_keys (kid, public_jwk, private_key)
    VALUES (${kid}, ${JSON.stringify(publicJwk)}::json, ${Buffer.from(privateKey)}) ON CONFLICT DO NOTHING`);
}

/** The key that signs. Nobody retires it until what it signs is saved: who revokes that has to find it. */
export async function selectCurrent(tx: Tx): Promise<{ kid: string } | null> {
  const [key] = await tx.rows<{ kid: string }>(
    Prisma.sql`SELECT kid FROM signing_keys WHERE retired_at IS NULL FOR SHARE`,
    "select-current-key",
  );
  return key ?? null;
}

export async function selectPrivateKey(from: Queryable, kid: string): Promise<Uint8Array | null> {
  const [key] = await from.rows<{ privateKey: Uint8Array }>(
    Prisma.sql`SELECT private_key AS "privateKey" FROM signing_keys WHERE kid = ${kid}`,
  );
  return key?.privateKey ?? null;
}

/** The keys that verify, newest first. */
export const selectPublished = (from: Queryable): Promise<{ kid: string; jwk: JWK }[]> =>
  from.rows<{ kid: string; jwk: JWK }>(
    Prisma.sql`SELECT kid, public_jwk AS jwk FROM signing_keys WHERE compromised_at IS NULL ORDER BY created_at DESC, kid`,
    "select-published-keys",
  );

/** Whoever retires keys holds the table against others who do, and those who make one. */
export const lockKeys = async (tx: Tx): Promise<void> =>
  void (await tx.rows(Prisma.sql`LOCK TABLE signing_keys IN SHARE ROW EXCLUSIVE MODE`));

export async function retireKeys(tx: Tx, { areCompromised }: { areCompromised: boolean }): Promise<void> {
  await tx.rows(Prisma.sql`UPDATE signing_keys SET retired_at = now() WHERE retired_at IS NULL`);
  if (areCompromised)
    await tx.rows(Prisma.sql`UPDATE signing_keys SET compromised_at = now() WHERE compromised_at IS NULL`);
}

/** Of every agent. */
export const revokeUnspent = async (tx: Tx): Promise<void> =>
  void (await tx.rows(
    Prisma.sql`UPDATE grants SET revoked_at = now() WHERE consumed_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
  ));
