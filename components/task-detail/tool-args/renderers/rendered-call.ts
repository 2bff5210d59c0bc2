import type { ReactNode } from "react";
import { type Args, Fields } from "@/lib/client/arguments/fields";
import { rendererFor } from "./registry";
import type { Around } from "./renderer";

/** What a renderer makes of the arguments, and the arguments that it left. */
export type RenderedCall = { readonly view: ReactNode; readonly rest: Args };

/** Null where no renderer is for these arguments, or the one that is cannot cope with them. */
export function renderedCall(args: Args, around: Around): RenderedCall | null {
  const fields = new Fields(args);
  try {
    const renderer = rendererFor(args, around.renderer ?? null);
    return renderer && { view: renderer.show(fields, around), rest: fields.rest() };
  } catch {
    return null;
  }
}
