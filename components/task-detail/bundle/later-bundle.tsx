"use client";
import { Suspense } from "react";
import { later } from "@/lib/client/later/later";
import { t } from "@/lib/client/words/t";
import type { BundleBarProps } from "./bundle-bar";
import type { BundleCallsProps } from "./bundle-calls";

const Calls = later<BundleCallsProps>(async () => (await import("./bundle-calls")).BundleCalls);
const Bar = later<BundleBarProps>(async () => (await import("./bundle-bar")).BundleBar);

const Opening = ({ height }: { height: string }) => (
  <div role="status" className={`skeleton w-full rounded-lg ${height}`}>
    <span className="sr-only">{t("Opening the actions")}</span>
  </div>
);

/** Most requests are a single call, so what shows several is no part of the first load. */
export const LaterBundleCalls = (props: BundleCallsProps) => (
  <Suspense fallback={<Opening height="h-48" />}>
    <Calls {...props} />
  </Suspense>
);

export const LaterBundleBar = (props: BundleBarProps) => (
  <Suspense fallback={<Opening height="h-24" />}>
    <Bar {...props} />
  </Suspense>
);
