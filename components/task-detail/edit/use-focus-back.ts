"use client";
import { useEffect, useRef } from "react";

/** After editing by keys, the focus is where the editing began. */
export function useFocusBack(isEditing: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isEditing && isWanted.current) opener.current?.focus();
    isWanted.current = false;
  }, [isEditing]);
  const onKeyEnd = () => {
    isWanted.current = true;
  };
  return { opener, onKeyEnd };
}
