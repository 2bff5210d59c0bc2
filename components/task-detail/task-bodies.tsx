"use client";
import { Activity, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { PaneSkeleton } from "./pane-skeleton";
import { TaskBody, type TaskBodyProps } from "./task-body";
import { useMadeAhead } from "./use-made-ahead";

type Props = TaskBodyProps & {
  /** Which tasks are likely to be opened next. */
  likely: readonly string[];
};

function newBox(): HTMLDivElement {
  const box = document.createElement("div");
  box.className = "contents";
  return box;
}

/** Draws into an element of its own, which is in the page only as long as it is to be seen. */
function Boxed({ host, children }: { host: RefObject<HTMLElement | null>; children: React.ReactNode }) {
  const [box] = useState(newBox);
  useLayoutEffect(() => {
    host.current?.append(box);
    return () => box.remove();
  }, [host, box]);
  return createPortal(children, box);
}

/**
 * The open task, and apart from the page those that come next: they have no effects, no keys and no names there, and
 * are only taken in when they are opened.
 */
export function TaskBodies(props: Props) {
  // A server has no elements to draw into.
  return useIsHydrated() ? <Bodies {...props} /> : <PaneSkeleton />;
}

function Bodies({ uid, likely, ...rest }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const all = useMadeAhead(uid, likely);
  return (
    <>
      <div ref={host} className="contents" />
      {all.map((drawn) => (
        <Activity key={drawn.key} mode={drawn.uid === uid ? "visible" : "hidden"}>
          <Boxed host={host}>
            <TaskBody uid={drawn.uid} {...rest} />
          </Boxed>
        </Activity>
      ))}
    </>
  );
}
