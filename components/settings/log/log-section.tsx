"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, buttonLook } from "@/components/ui/button";
import type { Me } from "@/lib/client/person/person";
import { logQuery } from "@/lib/client/settings/log-query";
import { logQueryOf, useLogSearch } from "@/lib/client/settings/log-search";
import { actionWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { momentOfDayWords, momentWords } from "@/lib/client/words/time-words";
import type { LogEntryView } from "@/lib/contracts/desk/organization/log";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { LogChanges } from "./log-changes";
import { LogFilter } from "./log-filter";

export const LogSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="log">
    {({ organizationUid }) => <Log organizationUid={organizationUid} />}
  </SettingsSection>
);

const exportAddress = (organizationUid: string, filter: Record<string, string>, format: "csv" | "ndjson") =>
  `/api/organization-log/export?${new URLSearchParams({ ...filter, organization_uid: organizationUid, format })}`;

function Log({ organizationUid }: { organizationUid: string }) {
  const [search, change] = useLogSearch();
  const filter = logQueryOf(search);
  const query = useInfiniteQuery(logQuery(organizationUid, filter));
  const entries = query.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="flex flex-col gap-4">
      <LogFilter
        organizationUid={organizationUid}
        search={search}
        seen={entries ?? []}
        onChange={(patch) => void change(patch)}
      />
      <p className="flex flex-wrap items-center gap-2 text-muted">
        {t("Export what is shown here:")}
        {(["csv", "ndjson"] as const).map((format) => (
          <a
            key={format}
            href={exportAddress(organizationUid, filter, format)}
            download
            className={buttonLook({ size: "small" })}
          >
            {format === "csv" ? t("CSV") : t("NDJSON")}
          </a>
        ))}
      </p>
      {entries ? <Entries entries={entries} /> : <Reading query={query} label={t("Reading the log")} />}
      {query.hasNextPage && (
        <Button disabled={query.isFetching} onClick={() => void query.fetchNextPage()}>
          {t("Older entries")}
        </Button>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: readonly LogEntryView[] }) {
  if (entries.length === 0) {
    return (
      <p className="rounded-lg border border-line bg-surface px-4 py-6 text-center text-read text-muted">
        {t("Nothing was changed that fits this. Every change of the settings is written down here.")}
      </p>
    );
  }
  return (
    <ol aria-label={t("Entries")} className="divide-y divide-line rounded-lg border border-line bg-surface">
      {entries.map((entry) => (
        <li key={entry.uid} className="flex flex-col gap-2 px-4 py-3">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{actionWords(entry.action)}</span>
            <bdi className="wrap-anywhere">{entry.subject.name}</bdi>
            <span className="ml-auto text-muted">
              {t("by {name}", { name: entry.by.name })},{" "}
              <time dateTime={entry.at} title={momentWords(entry.at)}>
                {momentOfDayWords(entry.at)}
              </time>
            </span>
          </div>
          <LogChanges before={entry.before} after={entry.after} />
        </li>
      ))}
    </ol>
  );
}
