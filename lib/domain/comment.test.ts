import { expect, it } from "vitest";
import { handlesIn } from "./comment";

it.each([
  ["Ask @ana", ["ana"]],
  ["@ana, @ben: look", ["ana", "ben"]],
  ["@Ana and @ana", ["ana"]],
  ["(@dunning-agent) **@ana.ruiz**", ["dunning-agent", "ana.ruiz"]],
  ["Done, @ana.", ["ana"]],
  ["mail to ana@example.com or ana@ben", []],
  ["@@ana", []],
  ["@ ana", []],
  ["https://example.com/@ana", []],
  ["", []],
])("%j mentions %j", (text, handles) => {
  expect(handlesIn(text)).toEqual(handles);
});
