"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { fitting, keepWidth, keptWidth, NARROWEST, widest } from "@/lib/client/pane/pane-width";
import { t } from "@/lib/client/words/t";

const STEP = 24;
const TOWARDS: Record<string, number> = { ArrowLeft: STEP, ArrowRight: -STEP };

const roomOf = (pane: HTMLElement): number => pane.parentElement?.clientWidth ?? window.innerWidth;

/** The edge between list and pane: dragged, or moved with the arrow keys; two clicks put it back to where it was at first. */
export function PaneEdge({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const [width, setWidth] = useState<number | null>(null);
  const [measured, setMeasured] = useState({ now: NARROWEST, most: NARROWEST });
  const isDragged = useRef(false);
  // Not before the page stands: what this browser keeps is not known to the server.
  useEffect(() => setWidth(keptWidth()), []);
  useEffect(() => {
    const self = pane.current;
    if (!self) return;
    if (width === null) self.style.removeProperty("--pane-width");
    else self.style.setProperty("--pane-width", `${fitting(width, roomOf(self))}px`);
    setMeasured({ now: self.offsetWidth, most: widest(roomOf(self)) });
  }, [width, pane]);

  const resize = (to: number | null) => {
    const room = pane.current ? roomOf(pane.current) : 0;
    const next = to === null ? null : fitting(to, room);
    setWidth(next);
    keepWidth(next);
  };
  const present = () => pane.current?.offsetWidth ?? NARROWEST;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr
    <div
      role="separator"
      tabIndex={0}
      aria-label={t("Width of the task")}
      aria-orientation="vertical"
      aria-valuenow={measured.now}
      aria-valuemin={NARROWEST}
      aria-valuemax={measured.most}
      title={t("Drag to resize; double-click to reset")}
      className="absolute inset-y-0 -left-1 z-20 w-2 cursor-col-resize touch-none outline-none hover:bg-accent/30 focus-visible:bg-accent/60 max-md:hidden"
      onPointerDown={(event) => {
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const right = pane.current?.getBoundingClientRect().right;
        if (isDragged.current && right !== undefined) resize(right - event.clientX);
      }}
      onPointerUp={() => {
        isDragged.current = false;
      }}
      onDoubleClick={() => resize(null)}
      onKeyDown={(event) => {
        const by = TOWARDS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        resize(present() + by);
      }}
    />
  );
}
