const SHOWN = 20;

/** What a run counts, and what it finds wrong. */
export class Findings {
  private readonly rows: [string, string][] = [];
  readonly violations: string[] = [];

  count(what: string, value: number | string): void {
    this.rows.push([what, typeof value === "number" ? value.toLocaleString("en") : value]);
  }

  violation(what: string): void {
    this.violations.push(what);
  }

  /** The table, and what is wrong in full sentences. */
  print(title: string): void {
    const rows: [string, string][] = [...this.rows, ["violations", String(this.violations.length)]];
    const [left, right] = [0, 1].map((side) => Math.max(...rows.map((row) => row[side]?.length ?? 0)));
    const lines = rows.map(([what, value]) => `  ${what.padEnd(left ?? 0)}  ${value.padStart(right ?? 0)}`);
    process.stdout.write(`\n${title}\n\n${lines.join("\n")}\n\n`);
    for (const violation of this.violations.slice(0, SHOWN))
      process.stdout.write(`Violation: ${violation}\n`);
    const more = this.violations.length - SHOWN;
    if (more > 0) process.stdout.write(`… and ${more} more\n`);
  }
}
