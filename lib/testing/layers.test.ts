import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../../.config/dependency-cruiser.cjs") as {
  forbidden: { name: string }[];
};

/** One import that each rule forbids: rule, who imports, and what. */
const FORBIDDEN: readonly [rule: string, from: string, to: string][] = [
  ["layer-domain", "lib/domain/task.ts", "lib/contracts/operation.ts"],
  ["layer-contracts", "lib/contracts/wire.ts", "lib/server/tasks/list.ts"],
  ["layer-server", "lib/server/tasks/page.ts", "app/page.tsx"],
  ["layer-server", "lib/server/tasks/cached.ts", "lib/client/call.ts"],
  ["layer-client", "lib/client/fetch.ts", "lib/server/tasks/list.ts"],
  ["layer-components", "components/ui/button.tsx", "lib/server/tasks/list.ts"],
  ["layer-pages", "app/broken/page.tsx", "scripts/banner.ts"],
  ["layer-pages", "app/seeded/page.tsx", "prisma/seed/demo.ts"],
  ["layer-routes", "app/api/route.ts", "components/ui/label.tsx"],
  ["layer-routes", "app/v1/route.ts", "lib/client/call.ts"],
  ["layer-testing", "lib/testing/shortcut.ts", "components/ui/label.tsx"],
  ["layer-prisma", "prisma/seed/loud.ts", "scripts/banner.ts"],
  ["layer-process", "server.ts", "components/ui/label.tsx"],
  ["layer-packages", "packages/guard/src/shared.ts", "lib/domain/errors.ts"],
  ["layer-scripts", "scripts/render.ts", "components/ui/label.tsx"],
  ["features-do-not-meet", "components/tasks/row.tsx", "components/settings/form.tsx"],
  ["server-features-do-not-meet", "lib/server/approvals/steal.ts", "lib/server/tasks/list-sql.ts"],
  ["prisma-behind-queries", "lib/server/tasks/direct.ts", "prisma/generated/client.ts"],
  ["domain-is-pure", "lib/domain/clock.ts", "node:fs"],
  ["no-test-code-in-product", "lib/server/tasks/fake.ts", "lib/testing/world.ts"],
  ["no-cycles", "lib/server/tasks/egg.ts", "lib/server/tasks/hen.ts"],
];

/** Their like that is allowed. The cycle of hen and egg is told of once, from the egg. */
const ALLOWED: readonly [from: string, to: string][] = [
  ["lib/server/tasks/hen.ts", "lib/server/tasks/egg.ts"],
  ["lib/contracts/operation.ts", "lib/domain/errors.ts"],
  ["lib/server/tasks/list.ts", "lib/server/tasks/list-sql.ts"],
  ["lib/server/tasks/list-sql.ts", "prisma/generated/client.ts"],
  ["app/page.tsx", "prisma/seed/people.ts"],
  ["components/settings/form.tsx", "components/ui/label.tsx"],
  ["lib/testing/world.ts", "lib/server/tasks/list.ts"],
  ["prisma/seed/demo.ts", "lib/server/tasks/list.ts"],
  ["scripts/banner.ts", "lib/domain/errors.ts"],
];

let directory: string;
let violations: string[];

const importOf = (from: string, to: string) => {
  const up = "../".repeat(from.split("/").length - 1) || "./";
  return `import "${to.startsWith("node:") ? to : up + to.replace(/\.tsx?$/, "")}";\n`;
};

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), text, { flag: "a" });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "layers-"));
  const edges = [...FORBIDDEN.map(([, from, to]) => [from, to] as const), ...ALLOWED];
  for (const [from, to] of edges) {
    await write(from, importOf(from, to));
    if (!to.startsWith("node:")) await write(to, "export {};\n");
  }
  const options: ICruiseOptions = {
    baseDir: directory,
    ruleSet: config as NonNullable<ICruiseOptions["ruleSet"]>,
    validate: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx"] },
  };
  const { output } = await cruise(
    ["app", "components", "lib", "packages", "prisma", "scripts", "server.ts"],
    options,
  );
  const { summary } = output as ICruiseResult;
  violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
});
afterAll(() => rm(directory, { recursive: true }));

it.each(FORBIDDEN)("%s forbids %s to import %s", (rule, from, to) => {
  const found = violations.filter((violation) => violation.startsWith(`${rule}: ${from} → `));
  expect(found.map((violation) => violation.split("→ ")[1])).toEqual([to.replace("node:", "")]);
});

it("has a broken import for every rule", () => {
  const tried = new Set(FORBIDDEN.map(([rule]) => rule));
  expect(config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

it("lets through what is allowed", () => {
  const blamed = violations.map((violation) => violation.split(": ")[1]);
  expect(ALLOWED.map(([from, to]) => `${from} → ${to}`).filter((edge) => blamed.includes(edge))).toEqual([]);
});
