"use client";
import { createContext, use, useState } from "react";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";

type Button = React.ComponentProps<"button">;

type Props = {
  /** The button, as it is without what it opens. */
  button: Button;
  /** Names what opens. */
  label: string;
  align?: "start" | "end";
  onOpen?: () => void;
  /** What floats beside the button as long as it is open. */
  children: React.ReactNode | ((close: () => void) => React.ReactNode);
};

type Loaded = typeof import("./popup");
let loaded: Loaded | undefined;

const load = async (): Promise<Loaded> => {
  loaded = await import("./popup");
  return loaded;
};
const fetchAhead = () => void load().catch(() => undefined);
const AHEAD = [{ fetchAhead }];

const Close = createContext<() => void>(() => undefined);

/** For what stands in a popup: closes it. */
export const useClosePopup = (): (() => void) => use(Close);

/** A button that opens a popup. What places the popup is loaded when it is first wanted; until then it is a button. */
export function PopupButton({ button, label, align = "start", onOpen, children }: Props) {
  const [part, setPart] = useState<Loaded | null>(null);
  const [isOpen, setOpen] = useState(false);
  useFetchedAhead(AHEAD);
  const change = (open: boolean) => {
    if (open) onOpen?.();
    setOpen(open);
  };
  const close = () => setOpen(false);
  const openWith = (now: Loaded) => {
    setPart(now);
    change(true);
  };
  if (!part) {
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={false}
        {...button}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => (loaded ? openWith(loaded) : void load().then(openWith, () => undefined))}
      />
    );
  }
  return (
    <part.Popup button={button} label={label} align={align} isOpen={isOpen} onOpenChange={change}>
      <Close value={close}>{typeof children === "function" ? children(close) : children}</Close>
    </part.Popup>
  );
}
