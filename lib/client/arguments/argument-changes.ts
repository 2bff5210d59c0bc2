import { counted } from "@/lib/client/words/t";
import { difference } from "./difference";
import { type Args, isObject } from "./fields";
import { pathOf } from "./json-path";

/** One value that is not as the agent asked for it. */
export type ArgumentChange = { readonly path: string } & (
  | { readonly kind: "removed"; readonly from: unknown }
  | { readonly kind: "added"; readonly to: unknown }
  | { readonly kind: "changed"; readonly from: unknown; readonly to: unknown }
);

function between(path: string, from: unknown, to: unknown): ArgumentChange[] {
  if (isObject(from) && isObject(to)) return inObjects(path, from, to);
  if (Array.isArray(from) && Array.isArray(to)) return inLists(path, from, to);
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, kind: "changed", from, to }];
}

function inObjects(path: string, from: Args, to: Args): ArgumentChange[] {
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return [
    ...gone.map((key): ArgumentChange => ({ path: pathOf(path, key), kind: "removed", from: from[key] })),
    ...Object.keys(to).flatMap((key): ArgumentChange[] =>
      Object.hasOwn(from, key)
        ? between(pathOf(path, key), from[key], to[key])
        : [{ path: pathOf(path, key), kind: "added", to: to[key] }],
    ),
  ];
}

/** Lists of the same length are compared place by place, others by what came and went. */
function inLists(path: string, from: readonly unknown[], to: readonly unknown[]): ArgumentChange[] {
  if (from.length === to.length) {
    return to.flatMap((value, place) => between(pathOf(path, place), from[place], value));
  }
  const places = { removed: 0, added: 0 };
  const asJson = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));
  return difference(asJson(from), asJson(to)).flatMap(({ kind }): ArgumentChange[] => {
    if (kind === "same") {
      places.removed += 1;
      places.added += 1;
      return [];
    }
    const place = places[kind]++;
    const at = pathOf(path, place);
    return kind === "removed" ? [{ path: at, kind, from: from[place] }] : [{ path: at, kind, to: to[place] }];
  });
}

/** Every value that is another one, was added or was taken away. The order of keys says nothing. */
export const argumentChanges = (from: Args, to: Args): ArgumentChange[] => between("", from, to);

/** `1 change`, `3 changes`. */
export const changesWords = (count: number): string =>
  counted(count, { one: "{count} change", other: "{count} changes" });
