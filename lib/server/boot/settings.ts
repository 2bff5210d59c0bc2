import { resolve } from "node:path";
import { z } from "zod";
import { SetupError } from "./setup-error";

const schema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number("must be a number").int().min(1).max(65_535).default(3000),
  /** Loopback unless told otherwise: the demo's sign-ins are known to everyone. */
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().min(1).optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  DATA_DIRECTORY: z.string().min(1).default(".data"),
  /** Whether an empty database gets the demo; not in production unless asked for. */
  SEED_DEMO: z.stringbool("must be true or false").optional(),
  TRUST_PROXY: z.stringbool("must be true or false").default(false),
  /** `next` leaves the API to Next's own routes, for comparing the two hosts. */
  API_HOST: z.enum(["server", "next"]).default("server"),
});

export type Settings = {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDirectory: string;
  nextAuthSecret: string | undefined;
  publicUrl: string;
  seedDemo: boolean;
  trustProxy: boolean;
  apiHost: "server" | "next";
};

/** What starting the process takes, out of the environment. @throws SetupError naming the variable. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SetupError(`${issue?.path.join(".")} is not set up right: ${issue?.message}`);
  }
  const settings = result.data;
  const isProduction = settings.NODE_ENV === "production";
  if (isProduction && !settings.NEXTAUTH_SECRET) {
    throw new SetupError(
      "NEXTAUTH_SECRET is required when NODE_ENV is production; make one with: openssl rand -hex 32",
    );
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL,
    dataDirectory: resolve(settings.DATA_DIRECTORY),
    nextAuthSecret: settings.NEXTAUTH_SECRET,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    seedDemo: settings.SEED_DEMO ?? !isProduction,
    trustProxy: settings.TRUST_PROXY,
    apiHost: settings.API_HOST,
  };
}
