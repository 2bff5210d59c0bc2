import { calendarDate, unstorable } from "@/lib/contracts/fields";
import { invalidQuery } from "@/lib/domain/errors";
import { type Instant, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import type { WorkTaskSort } from "./sort-sql";

/** Where a list was left: what its last row was sorted by. */
export type RowPlace = {
  /** Null where there is nothing, or nothing but what follows. */
  key: string | null;
  at: Instant;
  uid: string;
};

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const nameOf = ({ field, descending }: WorkTaskSort) => `${descending ? "-" : ""}${field}`;

/** Opaque to callers. */
export const toRowCursor = (sort: WorkTaskSort, { key, at, uid }: RowPlace): string =>
  Buffer.from(JSON.stringify([nameOf(sort), key, at, uid])).toString("base64url");

const isText = (key: string) => key.length <= 400 && unstorable(key) === null;
const isAmong = (values: readonly string[]) => (key: string) => values.includes(key);
const isNull = (key: string | null) => key === null;
const orNull = (isKey: (key: string) => boolean) => (key: string | null) => key === null || isKey(key);
const notNull = (isKey: (key: string) => boolean) => (key: string | null) => key !== null && isKey(key);

const IS_KEY: Record<WorkTaskSort["field"], (key: string | null) => boolean> = {
  title: notNull(isText),
  due_date: orNull((key) => calendarDate.safeParse(key).success),
  priority: notNull(isAmong(WORK_TASK_PRIORITIES)),
  status: notNull(isAmong(WORK_TASK_STATUSES)),
  created_at: isNull,
  assign_to: orNull(isText),
};

function isInstant(text: string): boolean {
  const date = new Date(text);
  return text >= "0001" && !Number.isNaN(date.valueOf()) && date.toISOString() === text;
}

function parsed(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(parts) && parts.length === 4 ? parts : null;
  } catch {
    return null;
  }
}

const isString = (value: unknown): value is string => typeof value === "string";

/** @throws AppError `invalid_query` naming `cursor`, also for one of another order. */
export function fromRowCursor(sort: WorkTaskSort, cursor: string): RowPlace {
  const [name, key, at, uid] = parsed(cursor) ?? [];
  const isOfSort = name === nameOf(sort) && (key === null || isString(key)) && IS_KEY[sort.field](key);
  if (!isOfSort || !isString(at) || !isInstant(at) || !isString(uid) || !UID.test(uid)) {
    throw invalidQuery("cursor", "must be one that this list gave in this order");
  }
  return { key, at, uid };
}
