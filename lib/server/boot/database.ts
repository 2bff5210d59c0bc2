import { join } from "node:path";
import { closePool } from "../db/pool";
import { closeHub } from "../realtime/hub";
import { checkDatabase } from "./check-database";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { localSecrets, openDataDirectory } from "./secrets";

export type RunningDatabase = {
  url: string;
  /** Closes our connections, then stops the database if it is our own and nobody else works with it. */
  stop: () => Promise<void>;
};

const disconnect = async () => {
  await closeHub();
  await closePool();
};

/** The PostgreSQL at `url`, or the embedded one in `dataDirectory`. @throws SetupError in one clear sentence. */
export async function openDatabase(url: string | undefined, dataDirectory: string): Promise<RunningDatabase> {
  if (url) {
    await checkDatabase(url);
    return { url, stop: disconnect };
  }
  await openDataDirectory(dataDirectory);
  const { databasePassword } = await localSecrets(dataDirectory);
  const embedded = await startEmbeddedPostgres({
    directory: join(dataDirectory, "postgres"),
    password: databasePassword,
  });
  return {
    url: embedded.url,
    stop: async () => {
      await disconnect();
      await embedded.stop();
    },
  };
}
