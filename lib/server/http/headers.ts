/** On every answer of the API. Its bodies are data: never kept by caches, never sniffed, never rendered. */
export const API_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
} as const;

const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** The caller's own id where it is harmless, so that one can be followed through several services; else a new one. */
export const requestIdFrom = (given: string | null | undefined): string =>
  given && REQUEST_ID.test(given) ? given : crypto.randomUUID();

export const requestIdOf = (req: Request): string => requestIdFrom(req.headers.get("x-request-id"));
