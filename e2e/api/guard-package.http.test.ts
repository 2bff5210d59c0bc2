import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import { installPackage } from "@/scripts/packages/install-package";
import { runExample } from "./guard/runs-example";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");
const EXAMPLES = join(ROOT, "docs/examples");
const MODULES = join(ROOT, "node_modules");

/** The compiler may have to share its processor with the other tests. */
const COMPILING_MS = 120_000;

/** What somebody writes who uses it. */
const USER = `
  import { createGuard, type GrantClaims, type GrantFor, GuardError, toolArgsOf } from "@countersign/guard";
  const guard = createGuard({ issuer: "https://desk.example", audience: "0", token: "t" });
  const grantFor: GrantFor = (_tool, _args, callId) => callId ?? null;
  const refund = { execute: async (args: { amount: number }, _options: { toolCallId: string }) => args.amount };
  const guarded = guard.guarded(refund, { name: "refund", grantFor });
  export const paid: Promise<number> = guarded.execute({ amount: 1 }, { toolCallId: "c1" });
  export const claims: Promise<GrantClaims> = guard.verifyGrant("grant", { tool: "refund", args: { amount: 1 } });
  const call = { tool: null, args: toolArgsOf({ tool: null, args: {} }) };
  export const done: Promise<string> = guard.runOnce("grant", call, () => "done");
  export const isSpent = (error: unknown) => error instanceof GuardError && error.code === "grant_spent";
`;

let world: World;
/** A project of somebody else's. */
let project = "";
let files: string[] = [];

beforeAll(async () => {
  world = await aWorld();
  project = await mkdtemp(join(tmpdir(), "countersign-guard-"));
  files = await installPackage("guard", project);
}, COMPILING_MS);
afterAll(() => rm(project, { recursive: true, force: true }));

it("has what it needs and nothing else in its package", () => {
  expect(new Set(files.filter((file) => !file.startsWith("dist/")))).toEqual(
    new Set(["LICENSE", "README.md", "package.json"]),
  );
  expect(files).toEqual(expect.arrayContaining(["dist/index.js", "dist/index.d.ts"]));
});

it("guards a tool in a plain project, as docs/examples/guard.mjs says", async () => {
  const example = join(project, "guard.mjs");
  await copyFile(join(EXAMPLES, "guard.mjs"), example);
  const edited = { tool_type: "refund", amount: 25, currency: "EUR" };
  expect(await runExample(world, example, edited)).toEqual([
    "refunded 25 EUR",
    "25: grant_spent",
    "999999: other_args",
  ]);
});

it(
  "has types that a project in strict mode can be checked with",
  async () => {
    await writeFile(join(project, "user.ts"), USER);
    const compilerOptions = { strict: true, skipLibCheck: true, noEmit: true, module: "nodenext", types: [] };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["user.ts"] }));
    await run(process.execPath, [join(MODULES, "typescript/bin/tsc"), "-p", project]);
  },
  COMPILING_MS,
);

it("docs/examples/verify-grant.mjs verifies a grant with jose alone, and spends it once", async () => {
  expect(await runExample(world, join(EXAMPLES, "verify-grant.mjs"))).toEqual([
    `verified: refund, approved by ${world.people.reviewer.uid}`,
    'running: {"tool_type":"refund","amount":40,"currency":"EUR"}',
    "a second time: 409 It was spent before",
    "reported",
  ]);
});
