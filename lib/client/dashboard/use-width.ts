"use client";
import { useLayoutEffect, useRef, useState } from "react";

/** As wide as a panel of a desktop, for the moment before the real one is measured. */
const AT_FIRST = { width: 560, scale: 1 };
const USUAL_REM = 16;

const remOf = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);

/**
 * How wide an element is, so that a chart is drawn in the width in which it is shown; and how much larger than usual the
 * reader has made the text, so that its words grow with all others. The width is what is left of it at that scale.
 */
export function useWidth<E extends Element>() {
  const ref = useRef<E>(null);
  const [measured, setMeasured] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const scale = remOf(element) / USUAL_REM;
      setMeasured({ width: Math.max(1, Math.floor(element.getBoundingClientRect().width / scale)), scale });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, measured] as const;
}
