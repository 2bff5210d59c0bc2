type Listener<T> = (news: T) => void;

export type Topic<T> = {
  tell: (news: T) => void;
  /** @returns what ends it. */
  listen: (listener: Listener<T>) => () => void;
};

/** Something that several parts of the page want to hear of. */
export function topic<T>(): Topic<T> {
  const listeners = new Set<Listener<T>>();
  return {
    tell: (news) => {
      for (const listener of [...listeners]) listener(news);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
