import { mentionsIn } from "@/lib/domain/comment";

/** Handle → name, of those who are really mentioned. */
export type Mentioned = ReadonlyMap<string, string>;

/** As much of a tree of HTML as is read and written here. */
type HtmlText = { type: "text"; value: string };
type HtmlElement = {
  type: "element";
  tagName: string;
  properties: Record<string, string>;
  children: HtmlNode[];
};
type HtmlNode = HtmlText | HtmlElement | { type: string; children?: HtmlNode[]; tagName?: string };

const LOOK = "rounded-sm bg-accent-bg px-0.5 font-medium text-accent-fg";

/** In these, a text is no sentence of its author's. */
const LEFT_ALONE = new Set(["code", "pre", "a"]);

const text = (value: string): HtmlText => ({ type: "text", value });

const mark = (value: string, name: string): HtmlElement => ({
  ...{ type: "element", tagName: "strong", properties: { className: LOOK, title: name } },
  children: [text(value)],
});

function marked(value: string, mentioned: Mentioned): HtmlNode[] {
  const parts: HtmlNode[] = [];
  let end = 0;
  for (const { handle, from, to } of mentionsIn(value)) {
    const name = mentioned.get(handle);
    if (name === undefined) continue;
    parts.push(text(value.slice(end, from)), mark(value.slice(from, to), name));
    end = to;
  }
  return [...parts, text(value.slice(end))];
}

function markIn(node: HtmlNode, mentioned: Mentioned): void {
  if (!("children" in node) || !node.children || LEFT_ALONE.has(node.tagName ?? "")) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === "text" && "value" in child) return marked(child.value, mentioned);
    markIn(child, mentioned);
    return [child];
  });
}

/** For Markdown that was made safe already: marks who is mentioned in it. */
export const markMentions = (mentioned: Mentioned) => (tree: object) => markIn(tree as HtmlNode, mentioned);
