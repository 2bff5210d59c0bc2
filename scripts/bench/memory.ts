import { readFile } from "node:fs/promises";

const TICKS_PER_SECOND = 100;

/** How long a process has computed; not a number where the system does not tell. */
export async function computedMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name of the program may have spaces in it.
  const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14);
  return ((Number(user) + Number(system)) * 1000) / TICKS_PER_SECOND;
}

/** What a process holds in memory; not a number where the system does not tell. */
export async function residentKb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
}
