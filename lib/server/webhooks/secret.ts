import { randomBytes } from "node:crypto";
import { seal, unseal } from "../secrets/seal";

const BYTES = 32;
const PURPOSE = "webhook secrets";

export const newSecret = (): Buffer => randomBytes(BYTES);

export const sealSecret = (secret: Uint8Array) => seal(PURPOSE, secret);
export const openSecret = (sealed: Uint8Array): Buffer => unseal(PURPOSE, sealed);

/** As whoever receives webhooks is given it, once. */
export const secretWord = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;
