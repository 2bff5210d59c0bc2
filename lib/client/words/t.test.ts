import { afterEach, expect, it } from "vitest";
import { counted, locale, numberWords, pieces, setCatalogue, t } from "./t";

const POLISH = {
  Tasks: "Zadania",
  "{who} moved {task}": "{task}: przesunięte przez {who}",
  "{count} tasks": { one: "{count} zadanie", few: "{count} zadania", other: "{count} zadań" },
};

const tasks = (count: number) => counted(count, { one: "{count} task", other: "{count} tasks" });

afterEach(() => setCatalogue("en-GB", {}));

it("says the English text without a catalogue", () => expect(t("Tasks")).toBe("Tasks"));

it("fills the places of a text", () =>
  expect(t("{who} moved {task}", { who: "Mara", task: 12 })).toBe("Mara moved 12"));

it("leaves alone what looks like a place in a value", () =>
  expect(t("{who} moved {task}", { who: "{task}", task: "$&" })).toBe("{task} moved $&"));

it("says the text of the catalogue, in its own order", () => {
  setCatalogue("pl", POLISH);
  expect(t("Tasks")).toBe("Zadania");
  expect(t("{who} moved {task}", { who: "Mara", task: "T-12" })).toBe("T-12: przesunięte przez Mara");
});

it("stays English where the catalogue has no text", () => {
  setCatalogue("pl", POLISH);
  expect(t("Channels")).toBe("Channels");
});

it.each([
  [0, "0 tasks"],
  [1, "1 task"],
  [2, "2 tasks"],
])("counts %i as %s", (count, words) => expect(tasks(count)).toBe(words));

it.each([
  [1, "1 zadanie"],
  [3, "3 zadania"],
  [5, "5 zadań"],
])("counts %i as %s, in the forms of the language", (count, words) => {
  setCatalogue("pl", POLISH);
  expect(tasks(count)).toBe(words);
});

it("gives a counted text its other values", () =>
  expect(
    counted(2, { one: "{name} and {count} other", other: "{name} and {count} others" }, { name: "Jo" }),
  ).toBe("Jo and 2 others"));

it("cuts a text at its places", () =>
  expect(pieces("{who} moved {task}!")).toEqual(["", "who", " moved ", "task", "!"]));

it("writes numbers as the language does", () => {
  expect(numberWords(1234.5)).toBe("1,234.5");
  setCatalogue("de", {});
  expect(locale()).toBe("de");
  expect(numberWords(1234.5)).toBe("1.234,5");
});

it("demands exactly the values that a text names", () => {
  // @ts-expect-error: `who` is missing
  t("{who} moved {task}", { task: "T-12" });
  // @ts-expect-error: the text names no `who`
  t("{task}", { task: "T-12", who: "Mara" });
  // @ts-expect-error: the text names a value
  t("{task}");
  // @ts-expect-error: the text names none
  t("Tasks", { task: "T-12" });
});
