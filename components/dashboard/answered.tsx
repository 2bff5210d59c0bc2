"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

type Query<T> = {
  data: T | undefined;
  error: Error | null;
  isFetching: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type Props<T> = {
  query: Query<T>;
  /** Names what is being read. */
  what: string;
  /** In the shape of what comes. */
  skeleton: React.ReactNode;
  children: (data: T) => React.ReactNode;
};

/** What was asked for, once it is there. It stays where it cannot be read again, and says so. */
export function Answered<T>({ query, what, skeleton, children }: Props<T>) {
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  return (
    <>
      {error && (
        <Alert
          actions={
            <Button size="small" disabled={isFetching} onClick={() => void refetch()}>
              {t("Try again")}
            </Button>
          }
        >
          <strong className="font-semibold">{t("{what} could not be read.", { what })}</strong>{" "}
          {sentenceOf(error)} {data !== undefined && t("What is shown was read before.")}
        </Alert>
      )}
      {data !== undefined && (
        // What belongs to the period that was asked for before says so without going away.
        <div aria-busy={isPlaceholderData} className={`h-full ${isPlaceholderData ? "opacity-60" : ""}`}>
          {children(data)}
        </div>
      )}
      {data === undefined && !error && (
        <div role="status">
          <span className="sr-only">{t("Reading: {what}", { what })}</span>
          {skeleton}
        </div>
      )}
    </>
  );
}
