import { AppError } from "@/lib/domain/errors";
import type { Place } from "./list-participating-sql";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SNAPSHOT = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19})*)?)$/;

/** The cursor of a page: opaque to callers. */
export const toCursor = ({ snapshot, since, at, uid }: Place): string =>
  Buffer.from(JSON.stringify([snapshot, since, at, uid])).toString("base64url");

const badCursor = () =>
  new AppError("invalid_query", "cursor: must be one that a list gave", {
    details: [{ field: "cursor", message: "must be one that a list gave" }],
  });

/** PostgreSQL takes a snapshot only with its numbers in order. */
function isSnapshot(text: string): boolean {
  const [, first = "", end = "", between = ""] = SNAPSHOT.exec(text) ?? [];
  if (!first) return false;
  const running = between ? between.split(",").map(BigInt) : [];
  const numbers = [BigInt(first) - 1n, ...running, BigInt(end)];
  const isOrdered = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0n));
  return isOrdered && BigInt(first) > 0n && BigInt(end) < 2n ** 63n && BigInt(end) >= BigInt(first);
}

/** `Date.parse` takes the 30th of February, too. */
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const isInstant = (value: unknown): value is string =>
  typeof value === "string" &&
  INSTANT.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  isDay(value.slice(0, 10)) &&
  value > "0001";

/** @throws AppError `invalid_query` naming `cursor`. */
export function fromCursor(cursor: string): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw badCursor();
  }
  const [snapshot, since, at, uid] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof snapshot !== "string" || !isSnapshot(snapshot)) throw badCursor();
  if (!isInstant(since) || !isInstant(at)) throw badCursor();
  if (typeof uid !== "string" || !UID.test(uid)) throw badCursor();
  return { snapshot, since, at, uid };
}
