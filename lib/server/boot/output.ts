/**
 * Whoever reads what the process writes may be gone: the terminal is closed, or what gathers the logs starts anew. Each
 * write fails by then, and where nobody hears of that, it counts as an error of the process, which is written there
 * again, for ever.
 */
export function goOnUnread(): void {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}
