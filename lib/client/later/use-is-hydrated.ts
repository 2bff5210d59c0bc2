"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether this part of the page is beyond what the server wrote of it. Parts come to life one after another, so an
 * answer that one has asked for may be there before another, which is not to show it yet.
 */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
