"use client";
import { useSyncExternalStore } from "react";
import { THEME_COOKIE, type Theme, themeAttribute, themeOf } from "./theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What the page shows, which the server wrote there. */
const shown = (): Theme => themeOf(document.documentElement.dataset.theme);

export const useTheme = (): Theme => useSyncExternalStore(subscribe, shown, () => "system");

/** At once, and for this browser's next pages. */
export function chooseTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else Reflect.deleteProperty(document.documentElement.dataset, "theme");
  // biome-ignore lint/suspicious/noDocumentCookie: the other way is asynchronous, and not in every browser
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  for (const tell of listeners) tell();
}
