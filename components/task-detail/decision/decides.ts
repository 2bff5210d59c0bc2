/** What a button that decides has, so that it is known by it; as long as it is not ready it says so, and can still be read. */
export const decides = (isReady: boolean) => ({
  "data-decides": true,
  "aria-disabled": isReady ? undefined : true,
});

/** Makes what decides wait in a task that is shown before React knows; React makes it ready again. */
export function letWait(box: HTMLElement): void {
  for (const button of box.querySelectorAll("[data-decides]")) button.setAttribute("aria-disabled", "true");
}
