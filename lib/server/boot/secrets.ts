import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { access, constants, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SetupError } from "./setup-error";

const schema = z.object({ databasePassword: z.string().min(32), nextAuthSecret: z.string().min(32) });
export type Secrets = z.output<typeof schema>;

/** @throws SetupError where the folder cannot be made or written to. */
export async function openDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o755 });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupError(
      `The data directory ${path} is not writable (${code}); mend its permissions and start again.`,
    );
  }
}

/** The secrets of the local default: made once, readable by their owner alone, never committed. */
export async function localSecrets(dataDirectory: string): Promise<Secrets> {
  const file = join(dataDirectory, "secrets.json");
  if (existsSync(file)) return read(file);
  const secrets: Secrets = {
    databasePassword: randomBytes(32).toString("hex"),
    nextAuthSecret: randomBytes(32).toString("hex"),
  };
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  return secrets;
}

async function read(file: string): Promise<Secrets> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    throw new SetupError(
      `${file} cannot be read or is damaged; the embedded database cannot be opened without it.`,
    );
  }
}
