const STEPS = [1, 2, 2.5, 5, 10];

/** The round numbers at which an axis from 0 to at least `max` is marked; whole ones only, since charts count. */
export function ticksUpTo(max: number, about = 3): readonly number[] {
  const rough = Math.max(1, max) / about;
  const size = 10 ** Math.floor(Math.log10(rough));
  const fitting = STEPS.map((step) => step * size).find((step) => step >= rough) ?? rough;
  const step = Math.max(1, Math.ceil(fitting));
  return Array.from({ length: Math.ceil(Math.max(1, max) / step) + 1 }, (_, place) => place * step);
}

/** Every so-manieth of `count` marks has a label, so that labels of such a width do not touch. */
export const labelEvery = (count: number, width: number, labelWidth: number): number =>
  Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)));
