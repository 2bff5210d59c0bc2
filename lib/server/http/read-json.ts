import { NOT_JSON, NOT_UTF8 } from "@/lib/contracts/error-fields";
import { unstorable } from "@/lib/contracts/fields";
import { AppError, invalidField } from "@/lib/domain/errors";
import { hasInexactNumber } from "./exact-numbers";

export const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DEPTH = 64;

const tooLarge = () =>
  new AppError("payload_too_large", `The body must have at most ${MAX_BODY_BYTES} bytes`);

/**
 * The JSON of a body, fit to be stored and given back unaltered.
 * @throws AppError `unsupported_media_type`; `payload_too_large`; `invalid_request` for what is not JSON in UTF-8, is
 * nested too deeply, or holds NUL characters, lone surrogates or numbers that a double cannot hold.
 */
export async function readJson(req: Request): Promise<unknown> {
  const mediaType = req.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json" && !mediaType?.endsWith("+json")) {
    throw new AppError("unsupported_media_type", "The Content-Type must be application/json");
  }
  const text = decode(await readBytes(req));
  const value = parse(text);
  checkValues(value);
  const inexact = hasInexactNumber(text);
  if (inexact !== null) {
    throw invalidField("body", `the number ${inexact} would be altered; send it as a string`);
  }
  return value;
}

async function readBytes(req: Request): Promise<Uint8Array> {
  if (Number(req.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of req.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalidField("body", NOT_UTF8);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidField("body", NOT_JSON);
  }
}

type Place = { value: unknown; path: string; depth: number };

/** Walks without recursion: the depth is the sender's choice. */
function checkValues(root: unknown): void {
  const left: Place[] = [{ value: root, path: "", depth: 0 }];
  for (let place = left.pop(); place; place = left.pop()) {
    if (typeof place.value === "string") checkText(place.value, place.path);
    if (typeof place.value !== "object" || place.value === null) continue;
    // One by one: a spread of half a million values overflows the stack.
    for (const child of childrenOf(place)) left.push(child);
  }
}

function childrenOf({ value, path, depth }: Place): Place[] {
  if (depth >= MAX_DEPTH) {
    throw invalidField(path.split(".")[0] || "body", `must not be nested deeper than ${MAX_DEPTH}`);
  }
  return Object.entries(value as object).map(([key, child]) => {
    checkText(key, path);
    return { value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 };
  });
}

function checkText(text: string, path: string): void {
  const problem = unstorable(text);
  if (problem !== null) throw invalidField(path || "body", problem);
}
