import pg from "pg";
import { APPLICATION_NAME } from "../db/pool";
import { SetupError } from "./setup-error";

const OLDEST = 15;

/** @throws SetupError where the server cannot be reached or is older than PostgreSQL 15. The address's password is never told. */
export async function checkDatabase(url: string): Promise<void> {
  const client = clientFor(url);
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SetupError(`The database at DATABASE_URL cannot be reached: ${code ?? message}`);
  }
  try {
    const { rows } = await client.query<{ v: number }>(
      "SELECT current_setting('server_version_num')::int AS v",
    );
    const major = Math.floor((rows[0]?.v ?? 0) / 10_000);
    if (major < OLDEST) {
      throw new SetupError(
        `The database at DATABASE_URL is PostgreSQL ${major}; Countersign needs ${OLDEST} or newer.`,
      );
    }
  } finally {
    await client.end();
  }
}

function clientFor(url: string): pg.Client {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SetupError("DATABASE_URL must be an address like postgresql://user:password@host:5432/name");
  }
  return new pg.Client({
    connectionString: url,
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: 5000,
  });
}
