import { invalidField } from "@/lib/domain/errors";

type Sent = { body: { version?: number | undefined }; headers: { "if-match"?: string | undefined } };

/**
 * The version that the caller read (section 2.5): of the body, else of `If-Match`, as an ETag or bare.
 * @throws AppError `invalid_request` where neither has one.
 */
export function expectedVersion({ body, headers }: Sent): number {
  if (body.version !== undefined) return body.version;
  const tag = headers["if-match"];
  if (tag === undefined) throw invalidField("version", "is required, here or as If-Match");
  const [, quoted, digits = quoted] = /^(?:(?:W\/)?"(\d{1,9})"|(\d{1,9}))$/.exec(tag.trim()) ?? [];
  if (digits === undefined) throw invalidField("version", 'If-Match must be a version, as in "4"');
  return Number(digits);
}
