import { spawn } from "node:child_process";
import { expect, it } from "vitest";

/** As a framework does that writes of each error which nobody has caught. */
const WRITER = `
  import { goOnUnread } from "@/lib/server/boot/output";
  goOnUnread();
  let uncaught = 0;
  process.on("uncaughtException", (error) => {
    uncaught += 1;
    if (uncaught < 1000) console.error(error);
  });
  process.stdin.once("data", () => {
    for (const ms of [0, 50, 100])
      setTimeout(() => [process.stdout, process.stderr].map((output) => output.write("nobody reads this\\n")), ms);
    setTimeout(() => process.exit(Math.min(uncaught, 100)), 200);
  });
`;

it("goes on where nobody reads what it writes any more", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", WRITER], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.write("now\n");
  expect(await ended).toBe(0);
});
