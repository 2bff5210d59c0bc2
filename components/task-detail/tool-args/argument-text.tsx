"use client";
import { CutText, LONG } from "./parts/cut-text";
import { VisibleText } from "./visible-text";

/** Strings that read like something else get quotes, so that `"42"` and `42` never look alike. */
const NEEDS_QUOTES = /^(?:|true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s.*|.*\s)$/s;

export const ArgumentText = ({ text }: { text: string }) => (
  <CutText
    text={text.length < LONG && NEEDS_QUOTES.test(text) ? JSON.stringify(text) : text}
    show={(shown) => (
      <div
        className="font-mono text-code [font-variant-ligatures:none] whitespace-pre-wrap wrap-anywhere"
        dir="auto"
      >
        <bdi>
          <VisibleText text={shown} />
        </bdi>
      </div>
    )}
  />
);
