import { z } from "zod";

const secret = z.string().min(32, "must have at least 32 characters");

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
    NEXTAUTH_SECRET: secret,
    /** The address under which people reach the server, where it is not that of the request. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Set by `npm start`: PUBLIC_URL, or the address on this machine. */
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Believe X-Forwarded-For; only behind a proxy that sets it. */
    TRUST_PROXY: z.stringbool().default(false),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** Requests a minute for each credential; 0 is no limit. */
    API_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(0),
    /** New tasks a month that an organization may make through v1-agent; 0 is no limit. */
    PLAN_TASKS_PER_MONTH: z.coerce.number().int().min(0).default(0),
    /** Hosts to which webhooks may go though their addresses are not public, also without TLS; for development. */
    WEBHOOK_ALLOWED_HOSTS: z
      .string()
      .default("")
      .transform(
        (hosts) =>
          new Set(
            hosts
              .toLowerCase()
              .split(",")
              .flatMap((host) => host.trim() || []),
          ),
      ),
    /** Check every answer against its schema, for tests. */
    CHECK_RESPONSES: z.stringbool().default(false),
    /** Where invitations are mailed from, as smtp://user:password@host:587; without it they are links only. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Whom that mail is from, as `Countersign <desk@example.com>`. */
    MAIL_FROM: z.string().min(3).optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).default("Single sign-on"),
    /** Set by `npm start` where the demo was seeded: the sign-in page then offers the demo sign-ins. */
    DEMO_SIGN_INS: z.stringbool().default(false),
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    message: "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go with OIDC_ISSUER",
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "MAIL_FROM goes with SMTP_URL",
  });

type Env = z.output<typeof schema>;

let checked: Env | undefined;

/** The only reader of process.env in the product. Checked on first use, so that `next build` needs no secrets. */
export function env(): Env {
  if (checked) return checked;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not set up: ${issues.join("; ")}`);
  }
  checked = result.data;
  return checked;
}
