"use client";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import { stringNode } from "@/lib/client/json/json-node";
import { rich } from "@/lib/client/words/rich";
import { visibleParts } from "@/lib/client/words/visible-text";
import { VisibleText } from "../../visible-text";
import { DateTimeControl, isSimpleDateTime } from "./date-time-control";
import type { ControlProps } from "./field-parts";

const LONG_TEXT = 80;
const MOST_ROWS = 16;

type Props = ControlProps & { value: string; format: string | null; isLong: boolean };

const isDay = (value: string): boolean => value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Browsers trim what is in these, so they are only for what they leave as it is. */
const TYPED: Readonly<Record<string, { type: string; takes: (value: string) => boolean }>> = {
  email: { type: "email", takes: (value) => value === value.trim() },
  uri: { type: "url", takes: (value) => value === value.trim() },
  date: { type: "date", takes: isDay },
};

type Sort = "area" | "date-time" | "email" | "url" | "date" | "text";

function sortOf({ value, format, isLong }: Pick<Props, "value" | "format" | "isLong">): Sort {
  if (value.includes("\n") || value.length > LONG_TEXT) return "area";
  if (format === "date-time" && isSimpleDateTime(value)) return "date-time";
  const typed = format === null ? undefined : TYPED[format];
  if (typed?.takes(value)) return typed.type as Sort;
  return isLong ? "area" : "text";
}

/** What a text area cannot hold as it is: it turns every line end into one sign. */
export function isExactInArea(value: string): boolean {
  const ends = new Set(value.match(/\r\n|\r|\n/g) ?? []);
  return ends.size < 2 && !ends.has("\r");
}

const LINE_END = /\n/g;

export function TextControl(props: Props) {
  const { value, onChange } = props;
  // It stays the sort of field that it was: nothing changes under whoever types.
  const [sort] = useState(() => sortOf(props));
  const [isCrLf] = useState(() => value.includes("\r\n"));
  const write = (text: string) => onChange(stringNode(isCrLf ? text.replace(LINE_END, "\r\n") : text));
  return (
    <>
      {sort === "date-time" ? (
        <DateTimeControl {...props} />
      ) : (
        <PlainText {...props} sort={sort} onWrite={write} />
      )}
      <HiddenSigns text={value} />
    </>
  );
}

type PlainProps = Props & { sort: Exclude<Sort, "date-time">; onWrite: (text: string) => void };

function PlainText({ id, value, isWrong, describedBy, sort, onWrite }: PlainProps) {
  const field = {
    ...{ id, value, "aria-invalid": isWrong, "aria-describedby": describedBy, autoComplete: "off" },
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onWrite(event.target.value),
  };
  const look = `${FIELD} aria-invalid:border-danger`;
  if (sort !== "area") {
    return <input {...field} type={sort} dir={sort === "text" ? "auto" : undefined} className={look} />;
  }
  return (
    <textarea
      {...field}
      dir="auto"
      rows={Math.min(MOST_ROWS, value.split("\n").length + 1)}
      className={`${look} field-sizing-content max-h-[50dvh] resize-y`}
    />
  );
}

/** Some signs cannot be seen in a field. */
function HiddenSigns({ text }: { text: string }) {
  if (!visibleParts(text).some(({ isHidden }) => isHidden)) return null;
  return (
    <p className="text-xs text-muted wrap-anywhere">
      {rich("With signs that are not visible above: {text}", { text: <VisibleText text={text} /> })}
    </p>
  );
}
