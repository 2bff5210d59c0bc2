import { locale, t } from "@/lib/client/words/t";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { keepEarlyKeys } from "@/lib/client/shortcuts/early-keys";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Countersign", template: "%s · Countersign" },
  description: t("The desk where people countersign what AI agents want to do."),
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f7f9" },
    { media: "(prefers-color-scheme: dark)", color: "#101116" },
  ],
};

const nonceOf = (policy: string | null): string | undefined => policy?.match(/'nonce-([^']+)'/)?.[1];

/** Every answer has a nonce of its own, so no page can be made beforehand: reading the headers says so to Next. */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const nonce = nonceOf((await headers()).get("content-security-policy"));
  return (
    <html lang={locale()}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, under the nonce of this answer */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `(${keepEarlyKeys})()` }} />
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
