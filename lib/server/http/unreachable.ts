/** Of the network, while it is connected or afterwards: refused, cut, timed out, or a socket file that is not there. */
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);

/** SQLSTATE classes 08 (connection exceptions) and 57P0 (shut down, crashed, starting up), and too many connections. */
const SQLSTATE = /^(08\w{3}|57P0\w|53300)$/;

/** Prisma's own codes for the same. */
const PRISMA = new Set(["P1001", "P1002", "P1017"]);

/** What `pg` says without a code. */
const SENTENCE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

type Failure = { code?: unknown; syscall?: unknown; message?: unknown; cause?: unknown; errors?: unknown };

const isConnectionFailure = ({ code, syscall, message }: Failure): boolean => {
  if (typeof code !== "string") return typeof message === "string" && SENTENCE.test(message);
  if (code === "ENOENT") return syscall === "connect";
  return NETWORK.has(code) || SQLSTATE.test(code) || PRISMA.has(code);
};

const MAX_DEPTH = 5;

/** Whether an error says that the database cannot be reached, by itself or by what caused it. Another try may succeed. */
export function isUnreachable(error: unknown, depth = MAX_DEPTH): boolean {
  if (typeof error !== "object" || error === null || depth === 0) return false;
  const failure = error as Failure;
  if (isConnectionFailure(failure)) return true;
  const causes: unknown[] = [failure.cause, ...(Array.isArray(failure.errors) ? failure.errors : [])];
  return causes.some((cause) => isUnreachable(cause, depth - 1));
}
