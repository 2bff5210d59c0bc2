export type Step<Value> = { readonly kind: "same" | "removed" | "added"; readonly value: Value };

/** Beyond this a comparison would be felt; then all of it counts as replaced. */
const MOST_CELLS = 1_000_000;

const steps = <Value>(kind: Step<Value>["kind"], values: readonly Value[]): Step<Value>[] =>
  values.map((value) => ({ kind, value }));

function sharedStart<Value>(from: readonly Value[], to: readonly Value[]): number {
  const most = Math.min(from.length, to.length);
  let length = 0;
  while (length < most && from[length] === to[length]) length += 1;
  return length;
}

/** How long the longest common part of each two ends is, row by row. */
function commonLengths<Value>(from: readonly Value[], to: readonly Value[]): Uint32Array {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return lengths;
}

function middle<Value>(from: readonly Value[], to: readonly Value[]): Step<Value>[] {
  if (from.length * to.length > MOST_CELLS) return [...steps("removed", from), ...steps("added", to)];
  const lengths = commonLengths(from, to);
  const at = (row: number, column: number) => lengths[row * (to.length + 1) + column] ?? 0;
  const found: Step<Value>[] = [];
  let [row, column] = [0, 0];
  while (row < from.length && column < to.length) {
    if (from[row] === to[column]) {
      found.push({ kind: "same", value: to[column] as Value });
      [row, column] = [row + 1, column + 1];
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      found.push({ kind: "removed", value: from[row] as Value });
      row += 1;
    } else {
      found.push({ kind: "added", value: to[column] as Value });
      column += 1;
    }
  }
  return [...found, ...steps("removed", from.slice(row)), ...steps("added", to.slice(column))];
}

/** The steps that make one list out of another, with as much kept as can be. */
export function difference<Value>(from: readonly Value[], to: readonly Value[]): Step<Value>[] {
  const start = sharedStart(from, to);
  const [left, right] = [from.slice(start), to.slice(start)];
  const end = sharedStart(left.toReversed(), right.toReversed());
  return [
    ...steps("same", to.slice(0, start)),
    ...middle(left.slice(0, left.length - end), right.slice(0, right.length - end)),
    ...steps("same", right.slice(right.length - end)),
  ];
}
