import { installDebian, isExecutable, onPath } from "./programs";

const installed = () => onPath(["python3"]).find(isExecutable);

/** The Python that a shell finds, which for root on Debian is installed where there is none. */
export function findPython(): string {
  const ready = installed();
  if (ready) return ready;
  process.stderr.write("Looking for a Python (once) …\n");
  installDebian("python3");
  const packaged = installed();
  if (packaged) return packaged;
  throw new Error(
    "There is no python3, and this is not root on Debian. Install Python and run npm test again.",
  );
}
