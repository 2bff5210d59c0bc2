import { env } from "../env";

const READS = new Set(["GET", "HEAD"]);

/** Whether the request changes nothing. */
export const isRead = (req: Request): boolean => READS.has(req.method);

/** A cookie goes along with requests that other sites cause; `Origin` and `Sec-Fetch-Site` tell those apart. */
export function isSameOrigin(req: Request): boolean {
  if (isRead(req)) return true;
  const site = req.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = req.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const publicUrl = env().PUBLIC_URL;
  const own = publicUrl ? new URL(publicUrl).host : req.headers.get("host");
  return new URL(origin).host === own;
}
