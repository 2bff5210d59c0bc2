import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The first byte, so that another way to seal can be told from this one. */
const FORM = 1;

/** What is sealed for one purpose cannot be opened for another. */
const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "countersign", purpose, 32));

/** Encrypts what has to be read again, with a key of its purpose that is derived from NEXTAUTH_SECRET. */
export function seal(secret: string | Uint8Array, purpose: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(purpose), nonce, { authTagLength: TAG_BYTES });
  const sealed = [cipher.update(Buffer.from(secret)), cipher.final()];
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), ...sealed]);
}

/** @throws Error where it was altered, or sealed for another purpose or with another NEXTAUTH_SECRET. */
export function open(sealed: Uint8Array, purpose: string): Buffer {
  const bytes = Buffer.from(sealed);
  const [tagStart, start] = [1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
  if (bytes[0] !== FORM || bytes.length < start) throw new Error("This was not sealed here");
  const nonce = bytes.subarray(1, tagStart);
  const cipher = createDecipheriv(CIPHER, keyFor(purpose), nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(bytes.subarray(tagStart, start));
  return Buffer.concat([cipher.update(bytes.subarray(start)), cipher.final()]);
}
