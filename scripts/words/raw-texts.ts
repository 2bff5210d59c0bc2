import ts from "typescript";
import { everyNode, placeOf } from "./sources";

/** Attributes that people read or hear, of elements and of our own components. */
const READ = new Set([
  ...["aria-label", "aria-description", "title", "placeholder", "alt", "label"],
  ...["button", "by", "verb", "what", "words"],
]);

/** Our name, the sign that Markdown has for a ticked box, a word of JSON, and how addresses begin. */
const EXEMPT = new Set(["Countersign", "[x] ", "null", "https://"]);

const JOINING = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

const isWords = (text: string): boolean => /\p{L}/u.test(text) && !EXEMPT.has(text);

/** What an expression shows as it is written; what it calls or looks up is looked at where that is. */
function shownBy(node: ts.Expression | undefined): ts.Node[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return isWords(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) return textsOf(node).some(isWords) ? [node] : [];
  if (ts.isParenthesizedExpression(node)) return shownBy(node.expression);
  if (ts.isConditionalExpression(node)) return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)];
  return ts.isBinaryExpression(node) ? shownByBoth(node) : [];
}

const textsOf = ({ head, templateSpans }: ts.TemplateExpression): string[] => [
  head.text,
  ...templateSpans.map(({ literal }) => literal.text),
];

/** Of `a && b` only the second is shown, of a comparison nothing. */
function shownByBoth({ left, right, operatorToken: { kind } }: ts.BinaryExpression): ts.Node[] {
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return shownBy(right);
  return JOINING.has(kind) ? [...shownBy(left), ...shownBy(right)] : [];
}

/** The name of a component of ours is read, that of an element is not. */
function isRead(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText();
  return READ.has(name) || (name === "name" && /^[A-Z]/.test(attribute.parent.parent.tagName.getText()));
}

function rawAt(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return isWords(node.text.trim()) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return shownBy(node.expression);
  if (!ts.isJsxAttribute(node) || !isRead(node)) return [];
  const { initializer } = node;
  if (!initializer) return [];
  return shownBy(
    ts.isJsxExpression(initializer) ? initializer.expression : (initializer as ts.StringLiteral),
  );
}

/** Where a file shows a text that no catalogue can reach. */
export function rawTextsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  everyNode(source, (node) => {
    for (const raw of rawAt(node)) found.push(`${placeOf(raw)}: ${raw.getText().trim()}`);
  });
  return found;
}
