type State = {
  /** They match the filter, and are not on the screen. */
  arrived: ReadonlySet<string>;
  /** Something was missed; what, nobody knows. */
  mayHaveChanged: boolean;
};

const NOTHING: State = { arrived: new Set(), mayHaveChanged: false };

let state = NOTHING;
const listeners = new Set<() => void>();

const change = (next: State) => {
  if (next === state) return;
  state = next;
  for (const tell of listeners) tell();
};

/** What waits to be shown in the list on the screen, so that rows stay in their places until it is asked for. */
export const listNews = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  state: (): State => state,
  /** Another list is shown, or the same one was read again. */
  startAgain: () => change(NOTHING),
  arrive: (uids: readonly string[]) => {
    if (uids.every((uid) => state.arrived.has(uid))) return;
    change({ ...state, arrived: new Set([...state.arrived, ...uids]) });
  },
  leave: (uids: readonly string[]) => {
    if (!uids.some((uid) => state.arrived.has(uid))) return;
    change({ ...state, arrived: new Set([...state.arrived].filter((uid) => !uids.includes(uid))) });
  },
  mayHaveChanged: () => {
    if (!state.mayHaveChanged) change({ ...state, mayHaveChanged: true });
  },
};
