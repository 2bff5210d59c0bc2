import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setTestModeOp } from "@/lib/contracts/desk/workbench/test-mode";
import { getApprovalOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { installPackage } from "@/scripts/packages/install-package";
import { data, SERVER } from "./client";

const run = promisify(execFile);
const EXAMPLES = resolve("docs/examples");
const NODE = process.execPath;

/** Where the client package is installed, as an agent of its own would have it. */
let project: string;
let world: World;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "countersign-ways-"));
  await installPackage("client", project);
  await copyFile(join(EXAMPLES, "client.mjs"), join(project, "client.mjs"));
  world = await aWorld();
  const params = { organization_uid: world.organizationUid };
  await data(setTestModeOp, { as: world.people.admin.token, params, body: { is_test: true } });
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** One page for each way to a decision, and the example on it. */
const WAYS: readonly (readonly [page: string, example: string, command: () => readonly [string, string]])[] =
  [
    ["curl", "wait.sh", () => ["sh", join(EXAMPLES, "wait.sh")]],
    ["stream", "stream.mjs", () => [NODE, join(EXAMPLES, "stream.mjs")]],
    ["client", "client.mjs", () => [NODE, join(project, "client.mjs")]],
    ["mcp", "mcp.mjs", () => [NODE, join(EXAMPLES, "mcp.mjs")]],
    ["python", "wait.py", () => ["python3", join(EXAMPLES, "wait.py")]],
  ];

it.each(WAYS)("docs/ways/%s.md: %s asks, gets its decision and reports", async (_, __, command) => {
  const [program, file] = command();
  const env = { ...process.env, COUNTERSIGN_URL: SERVER, COUNTERSIGN_TOKEN: world.agent.token };
  const { stdout } = await run(program, [file], { env });
  const [asked = "", approved = "", ...rest] = stdout.trim().split("\n");
  expect(asked).toMatch(/^asked [0-9a-f-]{36}$/);
  expect(approved).toMatch(/^approved/);
  expect(stdout).toContain('{"tool_type":"refund","amount":20}');
  expect(rest.at(-1)).toBe("reported");
  const params = { uid: asked.slice("asked ".length) };
  expect(await data(getApprovalOp, { as: world.agent.token, params })).toMatchObject({
    ...{ test: true, resolution: "approved", tool_args: { amount: 20 } },
    execution: { outcome: "succeeded", external_ref: "re_42" },
  });
});

it.each(WAYS)("docs/ways/%s.md shows %s as it is", async (page, example) => {
  const [text, code] = await Promise.all([
    readFile(resolve("docs/ways", `${page}.md`), "utf8"),
    readFile(join(EXAMPLES, example), "utf8"),
  ]);
  expect(text).toContain(`\n${code}\`\`\`\n`);
});
