"use client";
import { byServer } from "@/lib/client/clock/server-clock";
import { useNow } from "@/lib/client/clock/use-now";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import { durationWords } from "@/lib/client/words/amount-words";
import { momentInZone } from "@/lib/client/words/dashboard-words";
import { wordOf } from "@/lib/client/words/field-words";
import { rich } from "@/lib/client/words/rich";
import { counted, numberWords, t } from "@/lib/client/words/t";
import { waitingQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { DashboardNow } from "@/lib/contracts/desk/dashboard/now";
import { Explained } from "../explained";
import { LINK } from "../sheet-table";
import { Headline } from "./headline";

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

type Props = { now: DashboardNow; to: ListAddress };

/** How much waits and since when, when it will be done, and what is late next. */
export const Headlines = (props: Props) => (
  <div className="grid gap-4 md:grid-cols-3 print:grid-cols-3">
    <Waiting {...props} />
    <Forecast now={props.now} />
    <NextBreach {...props} />
  </div>
);

function Waiting({ now, to }: Props) {
  const { oldest, pending } = now;
  return (
    <Headline
      title={t("Waiting for a decision")}
      more={
        oldest
          ? rich("Longest: {request}, {span}", {
              request: (
                <a href={to({ task: oldest.uid })} className={LINK}>
                  <bdi>{oldest.title}</bdi>
                </a>
              ),
              span: durationWords(oldest.age_seconds * SECOND_MS),
            })
          : t("Nothing waits.")
      }
    >
      <a href={to(waitingQuery())} className="rounded-sm hover:text-accent-fg">
        {numberWords(pending)}
        <span className="sr-only"> {counted(pending, { one: "request", other: "requests" })}</span>
      </a>
    </Headline>
  );
}

function forecastWords({ trend, empty_in_minutes }: DashboardNow["forecast"]): string {
  if (trend === "none_waiting") return t("Nothing to do");
  if (trend === "grows") return t("Grows");
  if (trend === "steady" || empty_in_minutes === null) return t("Stays as it is");
  return t("Empty in {span}", { span: durationWords(empty_in_minutes * MINUTE_MS) });
}

function Forecast({ now: { forecast, pending, time_zone } }: { now: DashboardNow }) {
  const { arrived, ended, window } = forecast;
  return (
    <Headline
      title={t("At this rate")}
      aside={
        <Explained label={t("How this is computed")}>
          {t(
            "Between {from} and {until}, {arrived} requests came and {ended} were decided, withdrawn or expired. {pending} wait now. If it goes on like that, what is left is {pending} divided by what is done more than comes in.",
            {
              ...{ arrived: numberWords(arrived), ended: numberWords(ended), pending: numberWords(pending) },
              from: momentInZone(window.from, time_zone),
              until: momentInZone(window.before, time_zone),
            },
          )}
        </Explained>
      }
      more={t("{arrived} came and {ended} were done in the last two hours", {
        arrived: numberWords(arrived),
        ended: numberWords(ended),
      })}
    >
      {forecastWords(forecast)}
    </Headline>
  );
}

const Late = ({ breached }: { breached: number }) => (
  <span className={breached > 0 ? "text-danger-fg" : ""}>
    {counted(breached, {
      one: "{count} waits longer than its service level",
      other: "{count} wait longer than their service level",
    })}
  </span>
);

function NextBreach({ now: { forecast, by_priority, time_zone }, to }: Props) {
  const clock = useNow();
  const next = forecast.next_breach;
  const breached = by_priority.reduce((sum, row) => sum + row.breached, 0);
  const late = <Late breached={breached} />;
  if (!next) {
    return (
      <Headline title={t("Next to be late")} more={late}>
        {t("None")}
      </Headline>
    );
  }
  const left =
    clock === null ? next.in_seconds * SECOND_MS : Math.max(0, Date.parse(next.at) - byServer(clock));
  return (
    <Headline
      title={t("Next to be late")}
      aside={
        <Explained label={t("How this is computed")}>
          {t(
            "“{title}” has the priority {priority}, which should be decided within {span}. It came at {at}.",
            {
              ...{ title: next.title, priority: wordOf(next.priority) },
              span: durationWords(next.level_minutes * MINUTE_MS),
              at: momentInZone(next.created_at, time_zone),
            },
          )}
        </Explained>
      }
      more={
        <>
          <a href={to({ task: next.uid })} className={LINK}>
            <bdi>{next.title}</bdi>
          </a>
          <span className="block">{late}</span>
        </>
      }
    >
      {t("in {span}", { span: durationWords(left) })}
    </Headline>
  );
}
