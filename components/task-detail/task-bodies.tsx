"use client";
import { Activity, useEffect, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cameByItself } from "@/lib/client/decisions/advance-guard";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { whenIdle } from "@/lib/client/later/when-idle";
import { onShowAtOnce } from "@/lib/client/pane/shown-at-once";
import { letWait } from "./decision/decides";
import { PaneSkeleton } from "./pane-skeleton";
import { TaskBody, type TaskBodyProps } from "./task-body";
import { useMadeAhead } from "./use-made-ahead";

type Props = TaskBodyProps & {
  /** Which tasks are likely to be opened next. */
  likely: readonly string[];
};

const SHOWN = "absolute inset-0 flex flex-col";
// Below the one that is shown, or it would get what is pressed there.
const KEPT = `${SHOWN} -z-1 [content-visibility:hidden]`;

/** As long as somebody walks through the tasks, nothing is moved that is not to be seen. */
const REST_MS = 700;

/** React hides what it keeps with `display: none`, and nothing has a place then. Its box hides it just as well. */
function keepDisplayed(box: HTMLElement): void {
  for (const part of box.children) if (part instanceof HTMLElement) part.style.removeProperty("display");
}

/** Asking for a place is what makes it be found. */
function givePlace(box: HTMLElement): void {
  keepDisplayed(box);
  whenIdle(() => box.firstElementChild?.getBoundingClientRect());
}

/** An element for each task that is drawn, of which one is to be seen. */
function makeBox(): HTMLDivElement {
  const box = document.createElement("div");
  box.className = KEPT;
  new MutationObserver(() => {
    if (box.className === KEPT) givePlace(box);
  }).observe(box, { childList: true, subtree: true, attributeFilter: ["style"] });
  return box;
}

function show(box: HTMLElement, isShown: boolean): void {
  box.className = isShown ? SHOWN : KEPT;
  // What is not to be seen must not keep the focus; browsers take it away only later.
  const { activeElement } = document;
  if (!isShown && activeElement instanceof HTMLElement && box.contains(activeElement)) activeElement.blur();
}

/** Whatever goes through the page from its top comes to what is shown before it comes to what is not. */
function putFirst(shown: HTMLElement | undefined): void {
  for (let before = shown?.previousElementSibling; before instanceof HTMLElement; ) {
    before.parentElement?.append(before);
    givePlace(before);
    before = shown?.previousElementSibling;
  }
}

/**
 * The open task, and with it, not to be seen, those that come next: they have no effects, no keys and no names there,
 * but a place already, so that opening one of them only has to paint it.
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
      for (const each of boxes.values()) show(each, each === box);
      return true;
    }),
  );
  useEffect(() => {
    const timer = setTimeout(() => putFirst(boxes.get(shown)), REST_MS);
    return () => clearTimeout(timer);
  }, [boxes, shown]);
  return (
    <div ref={host} className="relative isolate min-h-0 flex-1">
      {all.map((drawn) => (
        <Activity key={drawn.key} mode={drawn.uid === uid ? "visible" : "hidden"}>
          {createPortal(<TaskBody uid={drawn.uid} {...rest} />, boxes.get(drawn.key) as HTMLDivElement)}
        </Activity>
      ))}
    </div>
  );
}
