"use client";
import { useLayoutEffect, useRef, useState } from "react";

/** As wide as a panel of a desktop, for the moment before the real one is measured. */
const AT_FIRST = 560;

/** How wide an element is, in whole pixels: a chart is drawn as wide as it is shown, so that its words keep their size. */
export function useWidth<E extends Element>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(1, Math.floor(element.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
