import { t } from "@/lib/client/words/t";
import { hasUnusualLetters } from "./unusual-letters";

export type WebAddress = {
  /** As it was written, so that a look-alike stays visible. */
  readonly host: string;
  readonly path: string;
  readonly dangers: readonly string[];
};

/** Hosts and addresses that are only reached from inside: the machine itself, its network, a cloud's metadata. */
const PRIVATE =
  /^(?:localhost|.*\.(?:local|internal|localhost)|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[.*\])$/;

function dangersOf(url: URL, isUnusual: boolean): string[] {
  return [
    url.protocol === "https:" || url.protocol === "wss:"
      ? null
      : t("not encrypted ({protocol})", { protocol: url.protocol }),
    url.username || url.password ? t("what stands before @ is not the host") : null,
    PRIVATE.test(url.hostname) ? t("private network") : null,
    isUnusual ? t("letters beyond a to z in the host") : null,
  ].filter((danger) => danger !== null);
}

/** Where a request goes; null where the text is no absolute address. */
export function webAddressOf(text: string): WebAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname) return null;
  const written = /^[a-z][a-z0-9+.-]*:[/\\]*(?:[^/\\?#]*@)?([^/\\?#]*)/i.exec(text.trim())?.[1] ?? "";
  const isUnusual = hasUnusualLetters(written) || hasUnusualLetters(url.hostname);
  return {
    host: isUnusual ? written : url.host,
    path: url.pathname === "/" ? "" : url.pathname,
    dangers: dangersOf(url, isUnusual),
  };
}
