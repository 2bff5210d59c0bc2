/**
 * The address in an `X-Forwarded-For` by which limits count. The server has put the connection's own address there; behind
 * a trusted proxy the header is the proxy's, which adds whom it heard from at the end. All before that is a claim.
 */
export const addressIn = (forwarded: unknown): string =>
  String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim() || "unknown";
