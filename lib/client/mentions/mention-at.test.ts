import { expect, it } from "vitest";
import { completed, mentionAt, suggestionsFor } from "./mention-at";

const PEOPLE = [
  { type: "user" as const, uid: "1", name: "Mara Lindqvist", handle: "mara" },
  { type: "user" as const, uid: "2", name: "Jon Martens", handle: "jon" },
  { type: "agent" as const, uid: "3", name: "Collections Agent", handle: "collections-agent" },
];

it.each([
  ["@", ""],
  ["Ask @ma", "ma"],
  ["(@Jo", "jo"],
  ["first\n@collections-a", "collections-a"],
])("finds the mention that %j ends with", (text, written) =>
  expect(mentionAt(text, text.length)).toMatchObject({ written, to: text.length }),
);

it.each(["", "mara", "billing@acme", "a@", "@mara ", "/@x", "@@x"])("finds none at the end of %j", (text) =>
  expect(mentionAt(text, text.length)).toBeNull(),
);

it("looks only at what stands before the caret", () =>
  expect(mentionAt("@mara and @jo", 3)).toMatchObject({ written: "ma" }));

it("suggests by handle first, then by any word of the name", () => {
  const handles = (written: string) => suggestionsFor(PEOPLE, written).map(({ handle }) => handle);
  expect(handles("ma")).toEqual(["mara", "jon"]);
  expect(handles("agent")).toEqual(["collections-agent"]);
  expect(handles("")).toHaveLength(3);
  expect(handles("nobody")).toEqual([]);
});

it("writes the handle out, with one space behind it", () => {
  const text = "Ask @ma about it";
  const mention = mentionAt(text, 7);
  expect(mention && completed(text, mention, "mara")).toEqual({ text: "Ask @mara about it", caret: 10 });
});
