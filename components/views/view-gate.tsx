"use client";
import type { Me } from "@/lib/client/person/person";
import { useOpenView } from "@/lib/client/views/use-open-view";

/** A link to a saved view shows nothing until it is known what it shows, so that no other list blinks up before it. */
export function ViewGate({ me, children }: { me: Me; children: React.ReactNode }) {
  return useOpenView(me) ? null : children;
}
