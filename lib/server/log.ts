import pino from "pino";
import { env } from "./env";

/** Bodies, cookies and credentials are never handed to the log; the redaction is the second line. */
const REDACT = ["authorization", "cookie", "password", "token", "secret"];

let logger: pino.Logger | undefined;

export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: REDACT.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  });
  return logger;
}
