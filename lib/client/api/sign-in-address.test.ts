import { expect, it } from "vitest";
import { safeNext, signInAddress } from "./sign-in-address";

it.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "",
  null,
])("does not follow %j", (next) => expect(safeNext(next)).toBe("/"));

it("follows the paths of this site", () => expect(safeNext("/tasks?q=a//b")).toBe("/tasks?q=a//b"));

it("carries the way back", () => {
  expect(signInAddress("/tasks?type=task")).toBe("/sign-in?next=%2Ftasks%3Ftype%3Dtask");
  expect(signInAddress("/")).toBe("/sign-in");
});
