import { type PatchLine, patchLines } from "@/lib/client/arguments/patch-lines";
import { VisibleText } from "../visible-text";
import { CutText } from "./cut-text";

const LOOKS: Record<PatchLine["kind"], string> = {
  file: "font-semibold",
  place: "text-muted",
  added: "bg-ok-bg text-ok-fg",
  removed: "bg-danger-bg text-danger-fg",
  same: "",
};

/** A unified diff, line by line; its own signs say what went and what came. */
export const PatchText = ({ patch }: { patch: string }) => (
  <CutText
    text={patch}
    show={(shown) => (
      <pre className="font-mono text-code whitespace-pre-wrap wrap-anywhere">
        {patchLines(shown).map(({ kind, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a line
          <span key={place} className={`block min-h-5 px-1 ${LOOKS[kind]}`}>
            <bdi>
              <VisibleText text={text} />
            </bdi>
          </span>
        ))}
      </pre>
    )}
  />
);
