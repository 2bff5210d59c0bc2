import type { MouseEvent } from "react";

/** A click that asks for neither another tab nor anything else of the browser. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && event.button === 0;
