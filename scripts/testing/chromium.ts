import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DOWNLOAD_MS = 180_000;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...onPath, MAC].find((path) => path !== "" && isExecutable(path));
}

const ofPlaywright = (): string | undefined => [chromium.executablePath()].find((path) => existsSync(path));

function download(): void {
  const cli = join("node_modules", "@playwright", "test", "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", 2, 2],
    timeout: DOWNLOAD_MS,
  });
}

function installDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2], env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    stdio: ["ignore", "ignore", 2],
    env,
  });
}

/** A browser that is there, or else Playwright's, or else, for root on Debian, the distribution's. */
export function findChromium(): string {
  const ready = installed() ?? ofPlaywright();
  if (ready) return ready;
  process.stderr.write("Looking for a Chromium (once) …\n");
  download();
  const downloaded = ofPlaywright();
  if (downloaded) return downloaded;
  installDebian();
  const packaged = installed();
  if (packaged) return packaged;
  throw new Error(
    "There is no Chromium: Playwright's could not be downloaded and this is not root on Debian. Install chromium and run npm test again.",
  );
}
