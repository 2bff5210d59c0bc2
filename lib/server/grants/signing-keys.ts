import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet } from "jose";
import { open, seal } from "../crypto/seal";
import { inTransaction, type Queryable, sql, type Tx } from "../db/pool";
import { log } from "../log";
import {
  insertKey,
  lockKeys,
  type NewKey,
  retireKeys,
  revokeUnspent,
  selectCurrent,
  selectPrivateKey,
  selectPublished,
} from "./signing-keys-sql";

export const ALGORITHM = "EdDSA";
const PURPOSE = "signing key";

async function newKey(): Promise<NewKey> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { crv: "Ed25519", extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return { kid, publicJwk, privateKey: seal(JSON.stringify(await exportJWK(privateKey)), PURPOSE) };
}

/** The kid of the key that signs, which is made where there is none. */
export async function currentKid(tx: Tx): Promise<string> {
  const current = await selectCurrent(tx);
  if (current) return current.kid;
  await insertKey(tx, await newKey());
  const made = await selectCurrent(tx);
  if (!made) throw new Error("There is no key to sign with");
  return made.kid;
}

const opened = new Map<string, Promise<CryptoKey>>();

async function openKey(from: Queryable, kid: string): Promise<CryptoKey> {
  const sealed = await selectPrivateKey(from, kid);
  if (!sealed) throw new Error(`There is no key ${kid}`);
  return (await importJWK(JSON.parse(open(sealed, PURPOSE).toString()), ALGORITHM)) as CryptoKey;
}

/** The private key, which is opened once in a process. */
export function privateKey(from: Queryable, kid: string): Promise<CryptoKey> {
  const found = opened.get(kid) ?? openKey(from, kid);
  opened.set(kid, found);
  found.catch(() => opened.delete(kid));
  return found;
}

/**
 * Another key signs from now on. The ones before go on verifying what they signed, unless somebody else may have them:
 * then none of them is published any more, and what they granted and nobody spent is revoked.
 * @returns the new kid.
 */
export const rotateSigningKey = ({ areCompromised = false } = {}): Promise<string> =>
  inTransaction(async (tx) => {
    await lockKeys(tx);
    await retireKeys(tx, { areCompromised });
    if (areCompromised) await revokeUnspent(tx);
    return currentKid(tx);
  });

/** Of several processes that start without being able to open it one does this. */
const replaceUnreadable = (kid: string): Promise<void> =>
  inTransaction(async (tx) => {
    await lockKeys(tx);
    if ((await selectCurrent(tx))?.kid !== kid) return;
    await retireKeys(tx, { areCompromised: false });
    await revokeUnspent(tx);
    await currentKid(tx);
  });

/**
 * Makes sure that there is a key to sign with, once in a database however many processes start. One that cannot be opened,
 * since NEXTAUTH_SECRET is another one now, is retired, and what was granted before and nobody spent is revoked: the next
 * read makes it anew.
 */
export async function ensureSigningKey(): Promise<void> {
  const kid = await inTransaction(currentKid);
  const sealed = await selectPrivateKey(sql(), kid);
  if (!sealed || canBeOpened(sealed)) return;
  log().warn({ kid }, "the signing key cannot be opened with this NEXTAUTH_SECRET; another one is made");
  await replaceUnreadable(kid);
}

function canBeOpened(sealed: Uint8Array): boolean {
  try {
    open(sealed, PURPOSE);
    return true;
  } catch {
    return false;
  }
}

/** What grants can be verified with, as RFC 7517 has it. */
export async function publishedKeys(): Promise<JSONWebKeySet> {
  const keys = await selectPublished(sql());
  return { keys: keys.map(({ kid, jwk }) => ({ ...jwk, kid, alg: ALGORITHM, use: "sig" })) };
}
