"use client";
import { Suspense } from "react";
import { later } from "@/lib/client/later/later";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import type { Me } from "@/lib/client/person/person";

const Live = later(async () => (await import("./live")).Live);

/** What comes by itself comes once the page is there: nothing of it is on the first look. */
export const LiveLater = ({ me }: { me: Me }) => {
  const isHydrated = useIsHydrated();
  return (
    isHydrated && (
      <Suspense>
        <Live me={me} />
      </Suspense>
    )
  );
};
