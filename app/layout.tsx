import { locale, t } from "@/lib/client/words/t";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { keepEarlyKeys } from "@/lib/client/shortcuts/early-keys";
import { THEME_COOKIE, themeAttribute, themeOf } from "@/lib/client/theme/theme";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Countersign", template: "%s · Countersign" },
  description: t("The desk where people countersign what AI agents want to do."),
  robots: { index: false, follow: false },
};

const COLORS = { light: "#f7f7f9", dark: "#101116" } as const;

/** The bar of the browser goes with the page. */
export async function generateViewport(): Promise<Viewport> {
  const theme = themeAttribute(await chosenTheme());
  if (theme) return { ...AS_WIDE_AS_IT_IS, themeColor: COLORS[theme] };
  return {
    ...AS_WIDE_AS_IT_IS,
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: COLORS.light },
      { media: "(prefers-color-scheme: dark)", color: COLORS.dark },
    ],
  };
}

const AS_WIDE_AS_IT_IS = { width: "device-width", initialScale: 1 } as const;

const chosenTheme = async () => themeOf((await cookies()).get(THEME_COOKIE)?.value);

const nonceOf = (policy: string | null): string | undefined => policy?.match(/'nonce-([^']+)'/)?.[1];

/** Every answer has a nonce of its own, so no page can be made beforehand: reading the headers says so to Next. */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const nonce = nonceOf((await headers()).get("content-security-policy"));
  const theme = themeAttribute(await chosenTheme());
  return (
    // What is chosen on a page stays on its root element until the next one is written.
    <html lang={locale()} data-theme={theme} suppressHydrationWarning>
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
