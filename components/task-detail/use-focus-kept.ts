"use client";
import { useEffect, useRef } from "react";

const PHONE = "(width < 48rem)";

/** For the pane: it takes the focus where what had it is gone, such as a link in the task before. */
export function useFocusKept(uid: string) {
  const self = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const isNext = shown.current !== undefined && shown.current !== uid;
    shown.current = uid;
    // On a phone the list gives way, and with it what had the focus.
    const isLost = isNext && document.activeElement === document.body;
    if (isLost || window.matchMedia(PHONE).matches) self.current?.focus();
  }, [uid]);
  return self;
}
