/** `"3"` → 3. What has no version is older than anything. */
export const versionOf = (etag: string | null | undefined): number =>
  Number(/^"(\d+)"$/.exec(etag ?? "")?.[1] ?? 0);
