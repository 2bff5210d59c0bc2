"use client";
import { ChevronDown, ChevronRight } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { pathOf } from "@/lib/client/arguments/json-path";
import { childrenOf, holds } from "@/lib/client/arguments/json-search";
import { numberWords, t } from "@/lib/client/words/t";
import { ArgumentText } from "../argument-text";
import { JsonKey } from "./json-key";

/** What is being looked for, and whether what has children begins open. */
export type JsonLook = { readonly searched: string; readonly isOpen: boolean };

const FIRST = 100;
const DEEPEST = 60;

type ChildrenProps = { value: unknown; path: string; look: JsonLook; depth?: number };

const isInLook = (key: string | number, child: unknown, { searched }: JsonLook): boolean =>
  searched === "" || holds({ [key]: child }, searched);

/** The values inside of a value; of very many at first only some, and none that the search leaves out. */
export function JsonChildren({ value, path, look, depth = 0 }: ChildrenProps) {
  const [shown, setShown] = useState(FIRST);
  const children = childrenOf(value).filter(([key, child]) => isInLook(key, child, look));
  return (
    <>
      <ul className={depth > 0 ? "ml-1 border-l border-line pl-3" : ""}>
        {children.slice(0, shown).map(([key, child]) => (
          <li key={key} className="py-0.5">
            <JsonNode name={key} value={child} path={pathOf(path, key)} look={look} depth={depth} />
          </li>
        ))}
      </ul>
      {children.length > shown && (
        <Button size="small" className="my-1" onClick={() => setShown(children.length)}>
          {t("Show all {number}", { number: numberWords(children.length) })}
        </Button>
      )}
    </>
  );
}

type NodeProps = { name: string | number; value: unknown; path: string; look: JsonLook; depth: number };

function JsonNode({ name, value, path, look, depth }: NodeProps) {
  const [isOpen, setOpen] = useState(look.isOpen);
  const count = childrenOf(value).length;
  if (count === 0) {
    return (
      <div className="grid grid-cols-[minmax(80px,auto)_minmax(0,1fr)] items-start gap-3">
        <JsonKey name={name} path={path} />
        <JsonLeaf value={value} />
      </div>
    );
  }
  return (
    <>
      <div className="flex items-baseline gap-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t("Values in {path}", { path })}
          onClick={() => setOpen(!isOpen)}
          className="-ml-1 grid size-5 shrink-0 place-items-center self-center rounded-sm text-muted hover:bg-hover"
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} className="size-3.5" />
        </button>
        <JsonKey name={name} path={path} />
        <span className="text-xs text-muted">
          {Array.isArray(value)
            ? t("list of {number}", { number: numberWords(count) })
            : t("object of {number}", { number: numberWords(count) })}
        </span>
      </div>
      {isOpen && <JsonInside value={value} path={path} look={look} depth={depth + 1} />}
    </>
  );
}

/** Below the deepest level, what is left is text: a page does not nest without end. */
const JsonInside = (props: Required<ChildrenProps>) =>
  props.depth < DEEPEST ? <JsonChildren {...props} /> : <ArgumentText text={JSON.stringify(props.value)} />;

const NOTHING_IN: Record<string, string> = { "[]": t("empty list"), "{}": t("empty object") };

/** A single value, by its type: texts as they are, all others in the language's own words. */
function JsonLeaf({ value }: { value: unknown }) {
  if (typeof value === "string") return <ArgumentText text={value} />;
  const json = JSON.stringify(value);
  return (
    <span className="font-mono text-code tabular-nums">
      {NOTHING_IN[json] ? (
        <span className="text-muted">{NOTHING_IN[json]}</span>
      ) : (
        <span className="text-accent-fg">{json}</span>
      )}
      {typeof value !== "object" && <span className="ml-2 text-xs text-muted">{typeof value}</span>}
    </span>
  );
}
