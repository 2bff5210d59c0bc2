"use client";
import { Braces, Printer, WifiOff } from "lucide";
import { Button, buttonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fileNameOf } from "@/lib/client/dashboard/file-name";
import { useIsOnline } from "@/lib/client/table/surroundings";
import { t } from "@/lib/client/words/t";
import { momentWords, timeWords } from "@/lib/client/words/time-words";

const REPORT = "/api/dashboard/report";

type Props = {
  organization: string | undefined;
  /** Of the period, in the API's words. */
  query: Record<string, string>;
  asOf: string | undefined;
};

/** Whose numbers these are, of when, and the whole of them as a file or on paper. */
export function DashboardHead({ organization, query, asOf }: Props) {
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 pt-3">
      <h1 className="text-head font-semibold">{t("Dashboard")}</h1>
      {organization && <p className="text-row text-muted max-md:hidden print:block">{organization}</p>}
      <AsOf at={asOf} />
      <div className="ml-auto flex items-center gap-2 print:hidden">
        <a
          href={`${REPORT}?${new URLSearchParams(query)}`}
          download={`${fileNameOf("dashboard", new Date(asOf ?? 0))}.json`}
          className={`${buttonLook({ size: "small" })} max-md:min-w-11`}
        >
          <Icon of={Braces} className="size-3.5" />
          <span className="max-md:sr-only">{t("Report as JSON")}</span>
        </a>
        <Button size="small" onClick={() => window.print()} className="max-md:hidden">
          <Icon of={Printer} className="size-3.5" />
          {t("Print")}
        </Button>
      </div>
    </div>
  );
}

/** The numbers come by themselves, as long as there is a connection. */
function AsOf({ at }: { at: string | undefined }) {
  const isOnline = useIsOnline();
  return (
    <div className="flex items-center gap-2 text-xs text-muted">
      {at && (
        <time dateTime={at} title={momentWords(at)} className="tabular-nums">
          {t("As of {time}", { time: timeWords(at) })}
        </time>
      )}
      <span role="status">
        {!isOnline && (
          <span className="inline-flex items-center gap-1 text-warn-fg">
            <Icon of={WifiOff} className="size-3.5" />
            {t("You are offline. The numbers are as they were read last.")}
          </span>
        )}
      </span>
    </div>
  );
}
