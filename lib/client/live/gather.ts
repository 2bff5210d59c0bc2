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

/** At once, then at most once in so many milliseconds; what was asked for meanwhile happens at their end. */
export function throttle(ms: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAskedAgain = false;
  const run = () => {
    isAskedAgain = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isAskedAgain) run();
    }, ms);
    act();
  };
  return {
    ask: () => {
      if (timer === undefined) run();
      else isAskedAgain = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      isAskedAgain = false;
    },
  };
}
