/** Signs that begin or end something; everything else is one sign that matches one. */
const TOKEN =
  /\\[kK]<[^>]*>|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\)|\||[*+?](?:\??)|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;

const LONGEST_PATTERN = 500;

type Group = { steps: number; isOpen: boolean; last: { steps: number; isOpen: boolean } };

const aGroup = (): Group => ({ steps: 1, isOpen: false, last: { steps: 1, isOpen: false } });

function repeats(quantifier: string, length: number): { from: number; to: number } {
  if (quantifier.startsWith("?")) return { from: 0, to: 1 };
  if (!quantifier.startsWith("{")) return { from: 0, to: length };
  const [from = 0, to = from] = quantifier
    .replace(/[{}?]/g, "")
    .split(",")
    .map((part) => (part === "" ? length : Number(part)));
  return { from, to };
}

/** Takes what stood last into the group's count: every way in which it can match costs a step. */
function close(group: Group): void {
  group.steps *= group.last.steps;
  group.isOpen ||= group.last.isOpen;
  group.last = { steps: 1, isOpen: false };
}

function quantify(group: Group, quantifier: string, length: number): void {
  const { from, to } = repeats(quantifier, length);
  const { steps, isOpen } = group.last;
  // What can match in several ways, several times over, takes as many steps as there are ways to share a text.
  const each = isOpen && to > 1 ? Number.POSITIVE_INFINITY : steps;
  group.last = { steps: each * (Math.max(0, Math.min(to, length) - from) + 1), isOpen: isOpen || to > from };
}

const isQuantifier = (token: string): boolean => /^(?:[*+?]\??|\{\d+(?:,\d*)?\}\??)$/.test(token);
const isBackReference = (token: string): boolean => /^\\[1-9k]/.test(token);

/** Reads one token; false where nobody can say how long the pattern takes. */
function take(groups: Group[], token: string, length: number): boolean {
  const group = groups.at(-1);
  if (!group || isBackReference(token)) return false;
  if (token === ")") return closeGroup(groups);
  if (isQuantifier(token)) {
    quantify(group, token, length);
    return true;
  }
  close(group);
  if (token.startsWith("(")) groups.push(aGroup());
  // Either side of it may have to be tried at each place.
  if (token === "|") Object.assign(group, { steps: group.steps * 2, isOpen: true });
  return true;
}

function closeGroup(groups: Group[]): boolean {
  const inner = groups.pop();
  const outer = groups.at(-1);
  if (!inner || !outer) return false;
  close(inner);
  outer.last = { steps: inner.steps, isOpen: inner.isOpen };
  return true;
}

/** At most so many steps a pattern takes on a text of that length; infinite where nobody can say. */
export function patternSteps(pattern: string, length: number): number {
  const groups = [aGroup()];
  const tokens = pattern.match(TOKEN) ?? [];
  if (pattern.length > LONGEST_PATTERN || !tokens.every((token) => take(groups, token, length)))
    return Number.POSITIVE_INFINITY;
  const [whole, unclosed] = groups;
  if (!whole || unclosed) return Number.POSITIVE_INFINITY;
  close(whole);
  const isAnchored = pattern.startsWith("^") && !pattern.includes("|");
  return whole.steps * (isAnchored ? 1 : length + 1) * (length + 1);
}
