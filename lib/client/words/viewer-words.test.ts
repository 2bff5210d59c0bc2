import { expect, it } from "vitest";
import { viewerWords } from "./viewer-words";

it.each([
  [[], ""],
  [["Mara"], "Mara is looking at this"],
  [["Mara", "Jon"], "Mara and Jon are looking at this"],
  [["Mara", "Jon", "Ada"], "Mara and 2 others are looking at this"],
])("says who looks: %j", (names, words) => expect(viewerWords(names)).toBe(words));
