"use client";
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { ROW_REM, useDensity } from "@/lib/client/table/density";
import { useIsPhone } from "@/lib/client/table/surroundings";
import { onRowsRefreshed } from "@/lib/client/tasks/rows-cache";

const AT_FIRST_PX = 16;
const AT_FIRST_RECT = { width: 0, height: 800 };
/** Beyond both edges of the screen: as far as a turn of the wheel goes. Each of them costs with every key. */
const OVERSCAN = 4;
/** A list of a page or less stands whole, also on a low screen: no reader and no search in the page misses a row. */
const AT_LEAST = 21;

const withEnough = ({ startIndex, endIndex, overscan, count }: Range): Range => ({
  startIndex,
  endIndex,
  count,
  overscan: overscan && Math.max(overscan, AT_LEAST - (endIndex - startIndex + 1)),
});

const remInPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || AT_FIRST_PX;

/** Rows to be drawn, and before each the height of those that are not. */
export type DrawnRow = { index: number; gap: number };

/** The height of a row in pixels: it grows with the text, and never with what stands in it. */
function useRowHeight(): number {
  const density = useDensity();
  const isPhone = useIsPhone();
  const [rem, setRem] = useState(AT_FIRST_PX);
  useLayoutEffect(() => setRem(remInPx()), []);
  return ROW_REM[isPhone ? "phone" : density] * rem;
}

export type VirtualRows = ReturnType<typeof useVirtualRows>;

/**
 * Which rows of a long list have to be drawn: those on the screen, the one that is open, and the one that has the focus,
 * so that neither gets lost when the list is scrolled.
 */
export function useVirtualRows(count: number, open: number, list: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  const height = useRowHeight();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const kept = [open, focused.current].filter((index) => index >= 0 && index < count);
      return [...new Set([...defaultRangeExtractor(withEnough(range)), ...kept])].sort((a, b) => a - b);
    },
    [open, count],
  );
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    // The server writes no more than the first screen.
    overscan: useIsHydrated() ? OVERSCAN : 0,
    rangeExtractor,
    useFlushSync: false,
    // As high as the list is taken for where nobody can measure: on the server.
    initialRect: AT_FIRST_RECT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all rows have another height then
  useLayoutEffect(() => virtual.measure(), [virtual, height]);
  const isBegun = useStartAtTop(scroller, list, virtual);

  const screenful = Math.ceil((virtual.scrollRect ?? AT_FIRST_RECT).height / height);
  const known = virtual.getVirtualIndexes();
  const indexes = useMemo(
    () => (isBegun ? known : rangeExtractor({ startIndex: 0, endIndex: screenful, overscan: 0, count })),
    [isBegun, known, rangeExtractor, screenful, count],
  );
  const drawn = useMemo(() => {
    let next = 0;
    return indexes.map((index): DrawnRow => {
      const gap = (index - next) * height;
      next = index + 1;
      return { index, gap };
    });
  }, [indexes, height]);
  const noteFocus = useCallback((index: number) => {
    focused.current = index;
  }, []);
  const lastDrawn = drawn.at(-1)?.index ?? -1;
  return {
    scroller,
    drawn,
    /** Of those on the screen, which the open one need not be among. */
    first: isBegun ? (virtual.range?.startIndex ?? 0) : 0,
    last: isBegun ? (virtual.range?.endIndex ?? -1) : screenful,
    gapAfter: (count - 1 - lastDrawn) * height,
    noteFocus,
  };
}

/**
 * Another list, or the same one asked for again, starts at its top. Tells whether the browser is there, or will be told
 * to go there once the first rows are drawn: so it need not lay out any others.
 */
function useStartAtTop(
  scroller: React.RefObject<HTMLElement | null>,
  list: string,
  virtual: Virtualizer<HTMLDivElement, Element>,
): boolean {
  const [begun, setBegun] = useState(list);
  const isBegun = begun === list || !virtual.scrollOffset;
  if (isBegun && begun !== list) setBegun(list);
  useLayoutEffect(() => {
    if (isBegun) return;
    scroller.current?.scrollTo({ top: 0 });
    virtual.scrollOffset = 0;
    setBegun(list);
  }, [scroller, list, virtual, isBegun]);
  useEffect(
    () =>
      onRowsRefreshed((step) => {
        if (step === "asked") scroller.current?.scrollTo({ top: 0 });
      }),
    [scroller],
  );
  return isBegun;
}
