import { describe, expect, it } from "vitest";
import { fromCursor, toCursor } from "./place-in-list";

const place = {
  snapshot: "740:745:741,743",
  since: "2026-04-20T08:00:00.123Z",
  at: "2026-04-19T08:00:00.000Z",
  uid: "018f3a52-6f0e-7a5e-9a1d-2f6f1a3f0001",
};
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const parts = Object.values(place);

it("a cursor leads back to its place", () => {
  expect(fromCursor(toCursor(place))).toEqual(place);
  expect(fromCursor(toCursor({ ...place, snapshot: "740:740:" })).snapshot).toBe("740:740:");
});

describe("what no list gave is refused by name, before it gets to the database", () => {
  it.each([
    "",
    "nonsense",
    "%%%",
    encoded(null),
    encoded({}),
    encoded([]),
    encoded(["1:2:"]),
    encoded(["5:2:", ...parts.slice(1)]),
    encoded(["0:2:", ...parts.slice(1)]),
    encoded(["1:9:7,3", ...parts.slice(1)]),
    encoded(["1:9:9", ...parts.slice(1)]),
    encoded(["1:99999999999999999999:", ...parts.slice(1)]),
    encoded(["1:2:'; DROP TABLE work_tasks", ...parts.slice(1)]),
    encoded([parts[0], "yesterday", ...parts.slice(2)]),
    encoded([parts[0], parts[1], "2026-13-40T08:00:00.000Z", parts[3]]),
    encoded([parts[0], parts[1], "2026-02-30T08:00:00.000Z", parts[3]]),
    encoded([parts[0], parts[1], "0000-01-01T08:00:00.000Z", parts[3]]),
    encoded([...parts.slice(0, 3), "not-a-uid"]),
    encoded([...parts.slice(0, 3), { toString: "x" }]),
  ])("%j", (cursor) => {
    expect(() => fromCursor(cursor)).toThrow(
      expect.objectContaining({
        code: "invalid_query",
        details: [expect.objectContaining({ field: "cursor" })],
      }),
    );
  });
});
