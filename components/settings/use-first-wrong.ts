"use client";
import { useEffect, useRef } from "react";

const CONTROL = "input, select, textarea";

/** A form whose first wrong row comes into view, and into focus, when the server has refused what was sent. */
export function useFirstWrong(error: Error | null): React.RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector("[data-wrong]")?.querySelector<HTMLElement>(CONTROL)?.focus();
  }, [error]);
  return form;
}
