import { randomBytes } from "node:crypto";
import { open, seal } from "../crypto/seal";

const BYTES = 32;
const PURPOSE = "webhook secrets";

export const newSecret = (): Buffer => randomBytes(BYTES);

export const sealSecret = (secret: Uint8Array) => seal(secret, PURPOSE);
export const openSecret = (sealed: Uint8Array): Buffer => open(sealed, PURPOSE);

/** As whoever receives webhooks is given it, once. */
export const secretWord = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;
