import ts from "typescript";
import { everyNode, placeOf } from "./sources";

type Forms = { one: string; other: string };

export type Text = { key: string; entry: string | Forms; place: string };

const literalOf = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteralLike(node) ? node.text : null;

const formOf = (forms: ts.Node | undefined, name: keyof Forms): string | null => {
  if (!forms || !ts.isObjectLiteralExpression(forms)) return null;
  const form = forms.properties.find((each) => each.name?.getText() === name);
  return form && ts.isPropertyAssignment(form) ? literalOf(form.initializer) : null;
};

function countedIn(call: ts.CallExpression): Text | null {
  const [, forms] = call.arguments;
  const [one, other] = [formOf(forms, "one"), formOf(forms, "other")];
  return one !== null && other !== null ? { key: other, entry: { one, other }, place: placeOf(call) } : null;
}

function singleIn(call: ts.CallExpression): Text | null {
  const key = literalOf(call.arguments[0]);
  return key === null ? null : { key, entry: key, place: placeOf(call) };
}

/** The functions for texts that a file has from the module of words: another function may be called the same. */
function importedIn(source: ts.SourceFile): Set<string> {
  const names = source.statements.flatMap((each) => {
    if (!ts.isImportDeclaration(each) || !ts.isStringLiteral(each.moduleSpecifier)) return [];
    const bindings = each.importClause?.namedBindings;
    const isOfWords = /^(?:\.|@\/lib\/client\/words)\/(?:t|rich)$/.test(each.moduleSpecifier.text);
    return isOfWords && bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name }) => name.text)
      : [];
  });
  return new Set(names);
}

const readers: Readonly<Record<string, (call: ts.CallExpression) => Text | null>> = {
  t: singleIn,
  rich: singleIn,
  pieces: singleIn,
  counted: countedIn,
};

/** Every text of a file. One that is not written out where it is asked for could not be found for the catalogue. */
export function textsIn(source: ts.SourceFile): Text[] {
  const imported = importedIn(source);
  const texts: Text[] = [];
  everyNode(source, (node) => {
    const name = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : "";
    const read = imported.has(name) ? readers[name] : undefined;
    if (!read) return;
    const text = read(node as ts.CallExpression);
    if (!text) throw new Error(`${placeOf(node)}: ${name} must be given its text itself`);
    texts.push(text);
  });
  return texts;
}
