/** `system` is what the operating system, or the browser, says. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A cookie, because the server writes the first words of the page: the right colours are there before any script. */
export const THEME_COOKIE = "countersign.theme";

export const themeOf = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? "system";

/** As the page's root element says it; nothing for the system's own. */
export const themeAttribute = (theme: Theme): "light" | "dark" | undefined =>
  theme === "system" ? undefined : theme;
