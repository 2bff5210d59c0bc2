import { CompactSign, compactVerify, importJWK } from "jose";
import { GRANT_TYPE, type GrantClaims } from "@/lib/domain/grant";
import type { Queryable } from "../db/pool";
import { ALGORITHM, privateKey } from "./signing-keys";
import { selectPublished } from "./signing-keys-sql";

/** The same grant for the same claims, whenever it is signed. */
export async function signGrant(
  from: Queryable,
  { kid, claims }: { kid: string; claims: GrantClaims },
): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  const key = await privateKey(from, kid);
  return new CompactSign(payload).setProtectedHeader({ alg: ALGORITHM, kid, typ: GRANT_TYPE }).sign(key);
}

/** What a grant says that one of our keys signed; null for anything else. No algorithm but ours is taken. */
export async function readGrant(from: Queryable, grant: string): Promise<{ jti: string } | null> {
  const keys = await selectPublished(from);
  try {
    const { payload, protectedHeader } = await compactVerify(
      grant,
      async ({ kid }) => importJWK(keys.find((key) => key.kid === kid)?.jwk ?? {}, ALGORITHM),
      { algorithms: [ALGORITHM] },
    );
    return protectedHeader.typ === GRANT_TYPE ? JSON.parse(new TextDecoder().decode(payload)) : null;
  } catch {
    return null;
  }
}
