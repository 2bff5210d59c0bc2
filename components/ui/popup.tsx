"use client";
import { Popover } from "@base-ui/react/popover";

/** What floats beside its trigger. Put it into a Popover.Root, next to a Popover.Trigger. */
export function Popup({
  label,
  align = "start",
  children,
}: {
  label: string;
  align?: "start" | "end";
  children: React.ReactNode;
}) {
  return (
    <Popover.Portal>
      <Popover.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-40">
        <Popover.Popup
          aria-label={label}
          className="appear max-h-[min(420px,80dvh)] w-64 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-row shadow-float outline-none"
        >
          {children}
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}
