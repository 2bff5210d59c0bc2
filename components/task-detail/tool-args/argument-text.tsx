"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { VisibleText } from "./visible-text";

/** Strings that read like something else get quotes, so that `"42"` and `42` never look alike. */
const NEEDS_QUOTES = /^(?:|true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s.*|.*\s)$/s;
const LONG = 4000;

export function ArgumentText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(text.length <= LONG);
  const shown = isWhole ? text : text.slice(0, LONG);
  return (
    <div className="font-mono text-code whitespace-pre-wrap wrap-anywhere" dir="auto">
      <VisibleText text={NEEDS_QUOTES.test(text) && text.length < LONG ? JSON.stringify(text) : shown} />
      {!isWhole && (
        <Button size="small" className="mt-1 flex" onClick={() => setWhole(true)}>
          Show the other {(text.length - LONG).toLocaleString("en")} characters
        </Button>
      )}
    </div>
  );
}
