import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = new URL("../../", import.meta.url).pathname;

/** Where there are texts of the desk. */
const FOLDERS = ["app", "components", "lib/client"];
/** The reference of the API is English, as the API is; what defines `t` and the rest has no texts of its own. */
const OTHERS =
  /^(?:app\/(?:api|docs|v1)|components\/docs|lib\/client\/words\/(?:t\.ts|rich\.tsx))|\.test\.tsx?$/;

/** A file of the repository by its path, read as the compiler reads it. */
export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every file that may hold texts, in one order everywhere. */
export const sources = (): ts.SourceFile[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name).replaceAll("\\", "/"),
    ),
  )
    .filter((path) => /\.tsx?$/.test(path) && !OTHERS.test(path))
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), "utf8")));

/** `components/ui/due.tsx:12`. */
export const placeOf = (node: ts.Node): string => {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
};

/** A node and all that is in it. */
export function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}
