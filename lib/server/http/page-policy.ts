import { randomBytes } from "node:crypto";

/**
 * The Content-Security-Policy of a page: scripts and styles only from here or with this answer's nonce, nothing from
 * other hosts, no frames around it. Next reads the nonce from the request header and puts it on its own scripts.
 */
export function pagePolicy({ isDevelopment }: { isDevelopment: boolean }): string {
  const nonce = randomBytes(16).toString("base64");
  return [
    "default-src 'self'",
    // Hot reload in development evaluates code.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
