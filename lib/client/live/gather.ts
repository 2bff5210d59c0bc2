/** Gathers what comes within so many milliseconds of the first, and hands it over at once. */
export function gather<T>(ms: number, handOver: (all: readonly T[]) => void) {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const all = waiting;
    waiting = [];
    timer = undefined;
    handOver(all);
  };
  return {
    add: (one: T) => {
      waiting.push(one);
      timer ??= setTimeout(flush, ms);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}
