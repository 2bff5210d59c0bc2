/** Headers that every answer carries; the Content-Security-Policy, which needs a nonce, is set by server.ts. */
const headers = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our dispatcher takes both forms of an address, wherever it runs.
  skipTrailingSlashRedirect: true,
  // Types and lint are steps of their own in `npm test`.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@node-rs/argon2", "pino", "@prisma/client", "@prisma/adapter-pg"],
  headers: async () => [{ source: "/((?!api/|v1(?:/|$)|mcp(?:/|$)|\\.well-known/).*)", headers }],
};
