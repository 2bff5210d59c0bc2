import type { DecisionRules } from "./decision-rules";
import type { WorkTaskPriority } from "./work-task";

/** A stretch of a weekday in which people work, in the organization's own zone. */
export type WorkingHours = {
  /** As in ISO 8601: Monday is 1. */
  readonly weekday: number;
  /** `HH:MM`, from 00:00. */
  readonly from: string;
  /** `HH:MM`, after `from`, up to 24:00. */
  readonly to: string;
};

/** How soon which share of the requests of a priority is to be decided. */
export type ServiceLevel = { readonly minutes: number; readonly target: number };

/** All that an organization settles for itself. */
export type OrganizationSettings = DecisionRules & {
  name: string;
  /** An IANA name. */
  timeZone: string;
  workingHours: readonly WorkingHours[];
  /** Days without working hours, `YYYY-MM-DD`. */
  holidays: readonly string[];
  serviceLevels: Readonly<Record<WorkTaskPriority, ServiceLevel>>;
  /** What a minute of a reviewer costs; null where nobody said. */
  minutePrice: number | null;
  priceCurrency: string;
  /** After so many months what is decided is archived; null keeps it in the lists for good. */
  retentionMonths: number | null;
};

export type Organization = OrganizationSettings & {
  uid: string;
  isTest: boolean;
  /** Of the settings. */
  version: number;
  /** Whether there is any request: then its mode stays as it is. */
  hasRequests: boolean;
};

export const MAX_RETENTION_MONTHS = 120;
/** A year. */
export const MAX_SERVICE_MINUTES = 366 * 24 * 60;
export const MAX_MINUTE_PRICE = 100_000;

const NAME = /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/;

/** Whether it is the name of a zone. Offsets are none: the database reads their sign the other way round. */
export function isTimeZone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** The places in the list of those that begin before another one of their weekday has ended. */
export function overlapping(hours: readonly WorkingHours[]): number[] {
  const meets = (one: WorkingHours, other: WorkingHours) =>
    one.weekday === other.weekday && one.from < other.to && other.from < one.to;
  return hours.flatMap((each, at) => (hours.slice(0, at).some((earlier) => meets(earlier, each)) ? at : []));
}
