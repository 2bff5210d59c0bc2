import { installDebian, isExecutable, onPath } from "./programs";

const installed = () => onPath(["curl"]).find(isExecutable);

/** The curl that a shell finds, which for root on Debian is installed where there is none. */
export function findCurl(): string {
  const ready = installed();
  if (ready) return ready;
  process.stderr.write("Looking for a curl (once) …\n");
  installDebian("curl");
  const packaged = installed();
  if (packaged) return packaged;
  throw new Error("There is no curl, and this is not root on Debian. Install curl and run npm test again.");
}
