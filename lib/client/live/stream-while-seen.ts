import { notificationsSwitch, titleSwitch } from "./kept-switch";
import { openStream, type StreamListener } from "./stream";

const UNSEEN_MS = 5 * 60_000;

/** Who wants to be told while they look elsewhere is. */
const isWantedUnseen = () => notificationsSwitch.isOn() || titleSwitch.isOn();

/** Listens as long as the page can be seen, and a while longer. @returns what ends it. */
export function streamWhileSeen(listener: StreamListener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined = openStream(listener, false);

  const rest = () => {
    if (isWantedUnseen()) return;
    close?.();
    close = undefined;
  };
  const onVisibility = () => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") timer = setTimeout(rest, UNSEEN_MS);
    else close ??= openStream(listener, true);
  };

  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onVisibility);
    close?.();
  };
}
