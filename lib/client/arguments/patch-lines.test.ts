import { expect, it } from "vitest";
import { patchedFiles, patchLines } from "./patch-lines";

const PATCH = `diff --git a/x.ts b/x.ts
--- a/x.ts
+++ b/x.ts
@@ -1,2 +1,2 @@
 same
--- a line that went
+++ a line that came
--- a/old.ts
+++ /dev/null
@@ -1 +0,0 @@
-last`;

it("knows what each line of a patch is, also of one that reads like a head", () =>
  expect(patchLines(PATCH).map(({ kind }) => kind)).toEqual(
    "file file file place same removed added file file place removed".split(" "),
  ));

it("names the files that are changed, also one that goes", () =>
  expect(patchedFiles(PATCH)).toEqual(["x.ts", "old.ts"]));

it("loses no line", () =>
  expect(
    patchLines(PATCH)
      .map(({ text }) => text)
      .join("\n"),
  ).toBe(PATCH));
