import { expect, it } from "vitest";
import { fitting, NARROWEST } from "./pane-width";

it.each([
  [100, 1400, NARROWEST],
  [500.4, 1400, 500],
  [5000, 1400, 1080],
  [500, 300, NARROWEST],
])("a pane of %d px in a room of %d px is %d px wide", (width, room, expected) =>
  expect(fitting(width, room)).toBe(expected),
);
