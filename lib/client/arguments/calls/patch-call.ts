import { counted, t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import { patchedFiles } from "../patch-lines";
import type { Call } from "./call";

const PATCHES = ["diff", "patch", "unified_diff"];

export const readPatch = (fields: Fields) => ({
  path: fields.text("path", "file_path", "file", "filename"),
  patch: fields.text(...PATCHES),
  before: fields.text("old_string", "old_content", "before", "original"),
  after: fields.text("new_string", "new_content", "after", "content"),
});

const PATCH = /^(?:diff --git |--- |@@ -\d)/m;

export const patchCall: Call = {
  toolTypes: [
    ...["file_patch", "apply_patch", "patch", "patch_file", "edit_file", "edit", "write_file", "code_change"],
    ...["str_replace"],
  ],
  fits: (args) => PATCHES.some((key) => typeof args[key] === "string" && PATCH.test(args[key])),
  words: (args) => {
    const { path, patch } = readPatch(new Fields(args));
    const files = patch ? patchedFiles(patch) : [];
    if (files.length > 1)
      return counted(files.length, { one: "Change {count} file", other: "Change {count} files" });
    const file = path ?? files[0];
    return file ? t("Change {file}", { file }) : t("Change a file");
  },
};
