import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

type Props = {
  query: { error: Error | null; isFetching: boolean; refetch: () => unknown };
  /** What is on its way. */
  label: string;
};

const LINES = ["w-2/5", "w-3/5", "w-1/2", "w-2/3"];

/** Stands for a section as long as it is on its way, or says why it does not come. */
export function Reading({ query, label }: Props) {
  if (query.error) {
    return (
      <Alert
        actions={
          <Button size="small" disabled={query.isFetching} onClick={() => void query.refetch()}>
            {t("Try again")}
          </Button>
        }
      >
        {sentenceOf(query.error)}
      </Alert>
    );
  }
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {LINES.map((width) => (
        <div key={width} className="flex min-h-16 items-center border-b border-line">
          <div className={`skeleton h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}
