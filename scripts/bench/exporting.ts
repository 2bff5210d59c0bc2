import { residentKb } from "./memory";
import type { Sides } from "./sides";

const FORMATS = ["csv", "ndjson"] as const;

export type ExportRow = {
  rows: number;
  mb: number;
  seconds: number;
  rows_per_s: number;
  /** How much more the server held at most while it wrote than before. */
  grown_mb: number;
};

const NEW_LINE = 10;
const LOOK_EVERY_MS = 200;
const MB = 1024 * 1024;
const round = (value: number) => Number(value.toFixed(1));

/** Reads an export to its end and keeps nothing of it. */
async function drain(url: string, token: string): Promise<{ rows: number; bytes: number; total: number }> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  let [rows, bytes] = [0, 0];
  for await (const piece of response.body) {
    bytes += piece.byteLength;
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) rows += 1;
  }
  return { rows, bytes, total: Number(response.headers.get("x-total-count")) };
}

async function measureFormat(
  { server, userToken }: Sides,
  format: (typeof FORMATS)[number],
): Promise<ExportRow> {
  const before = await residentKb(server.pid);
  let most = before;
  const look = setInterval(async () => {
    most = Math.max(most, await residentKb(server.pid));
  }, LOOK_EVERY_MS);
  const startedAt = performance.now();
  const url = `${server.url}/api/work-tasks/export?format=${format}`;
  const { rows, bytes, total } = await drain(url, userToken).finally(() => clearInterval(look));
  const seconds = (performance.now() - startedAt) / 1000;
  // The columns are named in a line of their own.
  const found = format === "csv" ? rows - 1 : rows;
  if (found !== total) throw new Error(`${format}: ${found} rows of ${total}`);
  return {
    rows: found,
    mb: round(bytes / MB),
    seconds: round(seconds),
    rows_per_s: Math.round(found / seconds),
    grown_mb: round((most - before) / 1024),
  };
}

/** An organization, written in each format, one after the other. */
export async function measureExport(
  sides: Sides,
): Promise<Record<`export_${(typeof FORMATS)[number]}`, ExportRow>> {
  // The server has answered before, as it mostly has.
  await drain(`${sides.server.url}/api/work-tasks/export?priority=urgent`, sides.userToken);
  const csv = await measureFormat(sides, "csv");
  const ndjson = await measureFormat(sides, "ndjson");
  return { export_csv: csv, export_ndjson: ndjson };
}
