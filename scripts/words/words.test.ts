import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ENGLISH, englishCatalogue } from "./catalogue";
import { rawTextsIn } from "./raw-texts";
import { parse, sources } from "./sources";
import { textsIn } from "./texts";

const file = (text: string) =>
  parse("components/a.tsx", `import { counted, t } from "@/lib/client/words/t";\n${text}`);

it("has every English text in the catalogue; else run `npm run words`", () =>
  expect(englishCatalogue()).toBe(readFileSync(ENGLISH, "utf8")));

it("shows no text that is not in the catalogue", () => expect(sources().flatMap(rawTextsIn)).toEqual([]));

it("finds texts and their plural forms", () =>
  expect(
    textsIn(file('t("Open"); counted(n, { one: "{count} task", other: "{count} tasks" });')),
  ).toMatchObject([
    { key: "Open", entry: "Open" },
    { key: "{count} tasks", entry: { one: "{count} task", other: "{count} tasks" } },
  ]));

it("takes no text that is put together elsewhere", () =>
  expect(() => textsIn(file("t(words)"))).toThrow("components/a.tsx:2: t must be given its text itself"));

it("takes no function of the same name for ours", () =>
  expect(textsIn(parse("a.ts", 'const t = (text: string) => text; t("Open");'))).toEqual([]));

it.each([
  ["<p>Open</p>", "components/a.tsx:2: Open"],
  ['<p title="Open" />', 'components/a.tsx:2: "Open"'],
  [`<p aria-label={\`Open \${it}\`} />`, `components/a.tsx:2: \`Open \${it}\``],
  ['<p>{isOpen ? "Close" : t("Open")}</p>', 'components/a.tsx:2: "Close"'],
  ['<Row name="Open" />', 'components/a.tsx:2: "Open"'],
])("finds the raw text in %s", (text, found) => expect(rawTextsIn(file(text))).toEqual([found]));

it.each([
  '<p>{t("Open")}</p>',
  '<p className="hidden" />',
  '<input name="title" />',
  '<p>{kind === "open" && t("Open")}</p>',
  '<p>{" · "}</p>',
])("finds none in %s", (text) => expect(rawTextsIn(file(text))).toEqual([]));
