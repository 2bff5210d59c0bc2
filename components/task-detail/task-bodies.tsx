"use client";
import { Activity, useEffect, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cameByItself } from "@/lib/client/decisions/advance-guard";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { onShowAtOnce } from "@/lib/client/pane/shown-at-once";
import { letWait } from "./decision/decides";
import { PaneSkeleton } from "./pane-skeleton";
import { TaskBody, type TaskBodyProps } from "./task-body";
import { useMadeAhead } from "./use-made-ahead";

type Props = TaskBodyProps & {
  /** Which tasks are likely to be opened next. */
  likely: readonly string[];
};

const BOX = "absolute inset-0 flex flex-col bg-bg will-change-transform contain-strict data-covered:-z-2";

/** As long as somebody walks through the tasks, nothing is moved that is not to be seen. */
const REST_MS = 700;

/** React hides what it keeps with `display: none`, and nothing has a place then. What covers it hides it just as well. */
function keepDisplayed(box: HTMLElement): void {
  for (const part of box.children) if (part instanceof HTMLElement) part.style.removeProperty("display");
}

/** An element for each task that is drawn, of which one is to be seen. */
function makeBox(): HTMLDivElement {
  const box = document.createElement("div");
  box.className = BOX;
  show(box, false);
  new MutationObserver(() => {
    if ("covered" in box.dataset) keepDisplayed(box);
  }).observe(box, { childList: true, subtree: true, attributeFilter: ["style"] });
  return box;
}

/** Before all others, or covered by the one that is. What is covered must not keep the focus. */
function cover(box: HTMLElement, isCovered: boolean): void {
  box.toggleAttribute("data-covered", isCovered);
  const { activeElement } = document;
  if (isCovered && activeElement instanceof HTMLElement && box.contains(activeElement)) activeElement.blur();
}

/** What is covered is there for nobody else either: not for the next press of Tab, a reader or a search in the page. */
function show(box: HTMLElement, isShown: boolean): void {
  cover(box, !isShown);
  if (box.inert !== isShown) return;
  box.inert = !isShown;
  box.ariaHidden = isShown ? null : "true";
}

/** Whatever goes through the page from its top comes to what is shown before it comes to what is not. */
function putFirst(shown: HTMLElement | undefined): void {
  for (let before = shown?.previousElementSibling; before instanceof HTMLElement; ) {
    before.parentElement?.append(before);
    before = shown?.previousElementSibling;
  }
}

/**
 * The open task, and with it, not to be seen, those that come next: they have no effects, no keys and no names there,
 * but are painted already, so that opening one of them only has to bring it to the front.
 */
export function TaskBodies(props: Props) {
  // A server has no elements to draw into.
  return useIsHydrated() ? <Bodies {...props} /> : <PaneSkeleton />;
}

function forgetOthers(boxes: Map<string, HTMLDivElement>, kept: ReadonlySet<string>): void {
  for (const [key, box] of boxes) {
    if (kept.has(key)) continue;
    box.remove();
    boxes.delete(key);
  }
}

function Bodies({ uid, likely, ...rest }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [boxes] = useState(() => new Map<string, HTMLDivElement>());
  const { all, keyOf } = useMadeAhead(uid, likely);
  for (const { key } of all) if (!boxes.has(key)) boxes.set(key, makeBox());
  const shown = all.find((drawn) => drawn.uid === uid)?.key ?? "";
  // Before whatever gives the focus asks for styles: what loses its place has to be laid out again.
  useInsertionEffect(() => {
    for (const box of boxes.values()) keepDisplayed(box);
  });
  useLayoutEffect(() => {
    forgetOthers(boxes, new Set(all.map(({ key }) => key)));
    for (const [key, box] of boxes) {
      if (!box.isConnected) host.current?.append(box);
      show(box, key === shown);
    }
  }, [all, boxes, shown]);
  useLayoutEffect(() =>
    onShowAtOnce((wanted) => {
      const box = boxes.get(keyOf(wanted) ?? "");
      if (!box?.firstElementChild) return false;
      if (cameByItself()) letWait(box);
      // The styles of all that is in it depend on whether it is there for others; that follows when it is painted.
      for (const each of boxes.values()) cover(each, each !== box);
      return true;
    }),
  );
  useEffect(() => {
    const timer = setTimeout(() => putFirst(boxes.get(shown)), REST_MS);
    return () => clearTimeout(timer);
  }, [boxes, shown]);
  return (
    <div ref={host} className="relative isolate min-h-0 flex-1">
      {/* For a moment the one that comes to the front lets presses through: they must not reach the one before. */}
      <div className="absolute inset-0 -z-1" />
      {all.map((drawn) => (
        <Activity key={drawn.key} mode={drawn.uid === uid ? "visible" : "hidden"}>
          {createPortal(<TaskBody uid={drawn.uid} {...rest} />, boxes.get(drawn.key) as HTMLDivElement)}
        </Activity>
      ))}
    </div>
  );
}
