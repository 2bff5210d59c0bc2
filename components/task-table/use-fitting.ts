"use client";
import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { useColumns } from "@/lib/client/table/columns-store";
import { type Fitting, fitting } from "@/lib/client/table/fitting";

/** The box for selecting. */
export const BOX_WIDTH = 36;
const AT_FIRST_PX = 16;

/** How wide the list is, at a text size of 16 px. Null where there is nothing to measure it by, as on a server. */
export function useListWidth(list: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || AT_FIRST_PX;
    const measure = () => {
      // What is hidden keeps the columns that it had.
      if (element.clientWidth > 0) setWidth(Math.floor((element.clientWidth * AT_FIRST_PX) / rem));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return width;
}

/** The columns that there is room for, beside the box for selecting where there is one; all, where nobody knows the room. */
export function useFitting(width: number | null, hasBox: boolean): Fitting {
  const columns = useColumns();
  return useMemo(
    () => fitting(columns, width === null ? Number.POSITIVE_INFINITY : width - (hasBox ? BOX_WIDTH : 0)),
    [columns, width, hasBox],
  );
}
