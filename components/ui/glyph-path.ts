import type { IconNode, SVGProps } from "lucide";

const number = (value: SVGProps[string]): number => Number(value ?? 0);

const oval = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

type Box = { x: number; y: number; width: number; height: number; rx: number };

/** A rectangle with round corners. */
export function boxPath({ x, y, width, height, rx }: Box): string {
  const corner = (toX: number, toY: number) => (rx > 0 ? `a${rx} ${rx} 0 0 1 ${toX} ${toY}` : "");
  const [across, down] = [width - 2 * rx, height - 2 * rx];
  const [top, right] = [`M${x + rx} ${y}h${across}${corner(rx, rx)}`, `v${down}${corner(-rx, rx)}`];
  return `${top}${right}h${-across}${corner(-rx, -rx)}v${-down}${corner(rx, -rx)}z`;
}

const SHAPES: Record<string, (attributes: SVGProps) => string> = {
  // What begins with a relative step counts from the corner, not from where the shape before it ended.
  path: ({ d }) => `${d}`.replace(/^m/, "M0 0m"),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}z`,
  circle: ({ cx, cy, r }) => oval(number(cx), number(cy), number(r), number(r)),
  ellipse: ({ cx, cy, rx, ry }) => oval(number(cx), number(cy), number(rx), number(ry)),
  rect: ({ x, y, width, height, rx, ry }) =>
    boxPath({
      ...{ x: number(x), y: number(y), width: number(width), height: number(height) },
      rx: number(rx ?? ry),
    }),
};

const known = new WeakMap<IconNode, string>();

/** All shapes of a glyph as one path, since each element costs in every row that has the glyph. */
export function pathOf(glyph: IconNode): string {
  const before = known.get(glyph);
  if (before !== undefined) return before;
  const path = glyph.map(([kind, attributes]) => SHAPES[kind]?.(attributes)).join("");
  known.set(glyph, path);
  return path;
}
