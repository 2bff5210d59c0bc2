"use client";
import { useSyncExternalStore } from "react";

const PHONE = "(width < 48rem)";

function onPhoneChange(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is as narrow as a phone; the same bound as that of the `max-md` styles. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    onPhoneChange,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );

const ONLINE_EVENTS = ["online", "offline"] as const;

function onOnlineChange(listener: () => void): () => void {
  for (const event of ONLINE_EVENTS) window.addEventListener(event, listener);
  return () => {
    for (const event of ONLINE_EVENTS) window.removeEventListener(event, listener);
  };
}

/** Whether the browser believes that it has a connection. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    onOnlineChange,
    () => navigator.onLine,
    () => true,
  );
