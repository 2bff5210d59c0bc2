import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const execute = promisify(execFile);

/** Runs a command of the repository at a small size. @returns what it printed; a bad exit rejects with it. */
const run = async (script: string, ...options: string[]): Promise<string> =>
  (await execute(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...options])).stdout;

/** What a killed server was about to send is sent after 40 seconds, and other tests may keep the machine busy. */
const LIMIT_MS = 240_000;

const NOTHING_WRONG = /^ *violations +0$/m;

it.concurrent(
  "of everybody who ends a request at once exactly one does, and the others are told who",
  async () => {
    expect(await run("torture", "--approvals", "40", "--deciders", "20")).toMatch(NOTHING_WRONG);
  },
  LIMIT_MS,
);

it.concurrent(
  "kill -9 loses nothing that was acknowledged, and alters nothing that is delivered",
  async () => {
    expect(await run("chaos", "--kills", "3", "--agents", "8")).toMatch(NOTHING_WRONG);
  },
  LIMIT_MS,
);
