"use client";
import { useLive } from "@/lib/client/live/use-live";
import type { Me } from "@/lib/client/person/person";
import { AssignedNotices } from "./assigned-notices";
import { TitleCount } from "./title-count";

/** What comes from the server by itself, for the whole desk. It shows nothing of its own on the page. */
export function Live({ me }: { me: Me }) {
  useLive();
  return (
    <>
      <AssignedNotices me={me} />
      <TitleCount me={me} />
    </>
  );
}
