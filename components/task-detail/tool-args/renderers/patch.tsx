import { patchCall, readPatch } from "@/lib/client/arguments/calls/patch-call";
import { t } from "@/lib/client/words/t";
import { ArgumentText } from "../argument-text";
import { TextChanges } from "../changes/text-changes";
import { LONG } from "../parts/cut-text";
import { ExactLetters } from "../parts/exact-letters";
import { PatchText } from "../parts/patch-text";
import { Row, Rows } from "../parts/row";
import { Sheet } from "../parts/sheet";
import type { Renderer } from "./renderer";

type Texts = Pick<ReturnType<typeof readPatch>, "before" | "after">;

/** A text that takes another's place. Side by side only where both are short enough to be compared in full. */
function Replacement({ before, after }: Texts) {
  if (before !== null && after !== null && before.length + after.length <= LONG) {
    return (
      <div className="mt-2">
        <TextChanges from={before} to={after} isWhole />
      </div>
    );
  }
  return (
    <>
      {before !== null && (
        <Sheet>
          <p className="text-xs text-muted">{t("Removed")}</p>
          <ArgumentText text={before} />
        </Sheet>
      )}
      {after !== null && (
        <Sheet>
          <p className="text-xs text-muted">{t("Written")}</p>
          <ArgumentText text={after} />
        </Sheet>
      )}
    </>
  );
}

export const patch: Renderer = {
  call: patchCall,
  show: (fields) => {
    const { path, patch: diff, before, after } = readPatch(fields);
    return (
      <>
        {path && (
          <Rows>
            <Row name={t("File")}>
              <ExactLetters text={path} />
            </Row>
          </Rows>
        )}
        {diff && (
          <Sheet>
            <PatchText patch={diff} />
          </Sheet>
        )}
        <Replacement before={before} after={after} />
      </>
    );
  },
};
