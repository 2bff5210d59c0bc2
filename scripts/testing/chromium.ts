import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { installDebian, isExecutable, onPath } from "./programs";

/** First the one that draws no windows around its pages, which takes a fifth less of the processor. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DOWNLOAD_MS = 180_000;

function installed(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH ?? "", ...onPath(NAMES), MAC];
  return candidates.find((path) => path !== "" && isExecutable(path));
}

const ofPlaywright = (): string | undefined => [chromium.executablePath()].find((path) => existsSync(path));

function download(): void {
  const cli = join("node_modules", "@playwright", "test", "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", 2, 2],
    timeout: DOWNLOAD_MS,
  });
}

/** Not every release of Debian has each package. */
function installPackaged(name: string): string | undefined {
  try {
    installDebian(name);
  } catch {
    return undefined;
  }
  return installed();
}

/** A browser that is there, or else Playwright's, or else, for root on Debian, the distribution's. */
export function findChromium(): string {
  const ready = installed() ?? ofPlaywright();
  if (ready) return ready;
  process.stderr.write("Looking for a Chromium (once) …\n");
  download();
  const downloaded = ofPlaywright();
  if (downloaded) return downloaded;
  const packaged = installPackaged(SHELL) ?? installPackaged("chromium");
  if (packaged) return packaged;
  throw new Error(
    "There is no Chromium: Playwright's could not be downloaded and this is not root on Debian. Install chromium and run npm test again.",
  );
}
