"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { plainHtml } from "@/lib/client/arguments/plain-html";
import { t } from "@/lib/client/words/t";
import { Letter } from "./letter";

/**
 * The frame has the page's policy, which refuses inline styles, and so the font comes from an element. Links and
 * addresses that are loaded are gone before; the sandbox and this policy stand behind that, should it ever fail.
 */
const documentOf = (html: string): string =>
  [
    "<!doctype html>",
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="color-scheme" content="light dark">`,
    `<font face="system-ui, sans-serif" size="2">${plainHtml(html)}</font>`,
  ].join("");

/** HTML as it was written, and on demand as a page in a frame that can do nothing. */
export function HtmlLetter({ html }: { html: string }) {
  const [isPage, setPage] = useState(false);
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-muted">
        {isPage
          ? t("Without pictures, styles and links; nothing of it can hide.")
          : t("This is HTML, shown as text.")}
        <Button size="small" aria-pressed={isPage} onClick={() => setPage(!isPage)}>
          {isPage ? t("Show as text") : t("Show as a page")}
        </Button>
      </p>
      {isPage ? (
        <iframe
          sandbox=""
          referrerPolicy="no-referrer"
          title={t("The message as a page")}
          srcDoc={documentOf(html)}
          className="h-80 w-full resize-y rounded-md border border-line"
        />
      ) : (
        <Letter text={html} />
      )}
    </>
  );
}
