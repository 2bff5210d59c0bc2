"use client";
import { Popover } from "@base-ui/react/popover";

type Props = {
  button: React.ComponentProps<"button">;
  label: string;
  align: "start" | "end";
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: React.ReactNode;
};

/** A button, and what floats beside it. Use it as `PopupButton`, which loads it when it is needed. */
export function Popup({ button, label, align, isOpen, onOpenChange, children }: Props) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger {...button} />
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
    </Popover.Root>
  );
}
