"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Notice title="This page could not be shown">
      Nothing was decided or changed by it.
      {error.digest && <span className="block">Our log knows it as {error.digest}.</span>}
      <span className="mt-4 flex justify-center gap-2">
        <Button tone="primary" onClick={reset}>
          Try again
        </Button>
      </span>
    </Notice>
  );
}
