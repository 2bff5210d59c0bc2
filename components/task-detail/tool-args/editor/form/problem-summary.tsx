"use client";
import { problemSentence } from "@/lib/client/schema-form/problem-reason";
import { counted, t } from "@/lib/client/words/t";
import { VisibleText } from "../../visible-text";

const MOST_SHOWN = 20;

type Props = { problems: ReadonlyMap<string, string>; idOf: (pointer: string) => string };

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));

/** The control of a value, or of the nearest one around it that has a control. */
function controlOf(pointer: string, idOf: Props["idOf"]): HTMLElement | null {
  const found = document.getElementById(idOf(pointer));
  return found || pointer === "" ? found : controlOf(parentOf(pointer), idOf);
}

/** All that keeps the arguments from being approved; each line leads to its field. */
export function ProblemSummary({ problems, idOf }: Props) {
  const words = counted(problems.size, {
    one: "One value needs a change",
    other: "{count} values need a change",
  });
  return (
    <>
      <p role="status" className={problems.size === 0 ? "sr-only" : "text-danger-fg"}>
        {problems.size > 0 && words}
      </p>
      {problems.size > 0 && (
        <ul aria-label={t("What needs a change")} className="-mt-2 flex flex-col gap-0.5 text-xs">
          {[...problems].slice(0, MOST_SHOWN).map(([pointer, problem]) => (
            <li key={pointer}>
              <a
                href={`#${idOf(pointer)}`}
                onClick={(event) => {
                  event.preventDefault();
                  controlOf(pointer, idOf)?.focus();
                }}
                className="text-danger-fg underline underline-offset-2 wrap-anywhere max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                <VisibleText text={problemSentence(pointer, problem)} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
