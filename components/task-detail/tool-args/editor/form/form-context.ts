"use client";
import { type ComponentType, createContext, useContext } from "react";
import type { SchemaPart } from "@/lib/client/schema-form/schema";
import type { FieldProps } from "./field-parts";

export type FormRoot = {
  /** The whole schema, in which references are looked up. */
  readonly schema: SchemaPart;
  readonly problems: ReadonlyMap<string, string>;
  /** The id of the control of a value. */
  readonly idOf: (pointer: string) => string;
  /** What shows a value within another one. */
  readonly Field: ComponentType<FieldProps>;
};

const Context = createContext<FormRoot | null>(null);

export const FormRootProvider = Context.Provider;

export function useFormRoot(): FormRoot {
  const root = useContext(Context);
  if (!root) throw new Error("A field stands outside of its form");
  return root;
}
