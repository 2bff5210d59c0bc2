/** Where to after signing in. Only paths of this site: `//host` and `/\host` are other sites to a browser. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith("/") || /^\/[/\\]/.test(next) || /[\t\n\r]/.test(next)) return "/";
  return next;
}

export const signInAddress = (next: string): string =>
  safeNext(next) === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;

/** The session ended while the page was open. */
export function goToSignIn(): void {
  window.location.assign(signInAddress(window.location.pathname + window.location.search));
}
