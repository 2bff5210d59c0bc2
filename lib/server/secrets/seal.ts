import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";

const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** A key for each purpose, so that what was sealed for one cannot be opened for another. */
const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", `countersign ${purpose}`, 32));

/** Encrypts what the database keeps and only this program may read (AES-256-GCM, a key derived from NEXTAUTH_SECRET). */
export function seal(purpose: string, plain: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error where it was sealed for something else, with another NEXTAUTH_SECRET, or changed since. */
export function unseal(purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
