/** What this browser keeps. Where it keeps nothing, as in some private windows, all works as on the first day. */
export const kept = {
  read: (name: string): string | null => {
    try {
      return window.localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write: (name: string, value: string): void => {
    try {
      window.localStorage.setItem(name, value);
    } catch {
      // It is not kept, then.
    }
  },
  removeAll: (prefix: string): void => {
    try {
      for (const name of Object.keys(window.localStorage)) {
        if (name.startsWith(prefix)) window.localStorage.removeItem(name);
      }
    } catch {
      // Nothing was kept.
    }
  },
};
