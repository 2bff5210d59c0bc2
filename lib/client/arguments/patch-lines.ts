export type PatchLine = {
  readonly kind: "file" | "place" | "added" | "removed" | "same";
  readonly text: string;
};

const FILE =
  /^(?:diff |index |--- |\+\+\+ |(?:new|deleted) file|similarity |rename |old mode|new mode|Binary )/;

/** Outside of a hunk, `---` and `+++` name a file; inside of one they are lines that went or came. */
function kindOf(line: string, left: { removed: number; added: number }): PatchLine["kind"] {
  const isInside = left.removed > 0 || left.added > 0;
  if (!isInside && FILE.test(line)) return "file";
  if (line.startsWith("@@")) return "place";
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "same";
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

/** The lines of a unified diff, each with what it is. */
export function patchLines(patch: string): PatchLine[] {
  let left = { removed: 0, added: 0 };
  return patch.split("\n").map((text) => {
    const kind = kindOf(text, left);
    const hunk = kind === "place" ? HUNK.exec(text) : null;
    if (hunk) left = { removed: Number(hunk[1] ?? 1), added: Number(hunk[2] ?? 1) };
    else if (kind !== "file") left = after(left, kind);
    return { kind, text };
  });
}

const after = (left: { removed: number; added: number }, kind: PatchLine["kind"]) => ({
  removed: left.removed - (kind === "removed" || kind === "same" ? 1 : 0),
  added: left.added - (kind === "added" || kind === "same" ? 1 : 0),
});

const TARGET = /^\+\+\+ (?:b\/)?([^\t\n]+)/;
const SOURCE = /^--- (?:a\/)?([^\t\n]+)/;
const NO_FILE = "/dev/null";

/** The files that a patch changes, each once; a removed one under the name that it had. */
export function patchedFiles(patch: string): string[] {
  const heads = patchLines(patch).filter(({ kind }) => kind === "file");
  const names = heads.flatMap(({ text }, place) => {
    const target = TARGET.exec(text)?.[1];
    if (!target) return [];
    return target === NO_FILE ? [SOURCE.exec(heads[place - 1]?.text ?? "")?.[1] ?? target] : [target];
  });
  return [...new Set(names)];
}
