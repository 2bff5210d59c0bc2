import { beforeAll, describe, expect, it } from "vitest";
import { exportedChange, exportedTask } from "@/lib/contracts/desk/exports/objects";
import * as ops from "@/lib/contracts/desk/exports/operations";
import type { Operation } from "@/lib/contracts/operation";
import { inTransaction, pool } from "@/lib/server/db/pool";
import { recordOrganizationChange } from "@/lib/server/organization-log/record";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aWorld, type World } from "@/lib/testing/world";
import { call, credential, fieldsOf, refused, urlOf } from "./client";
import { aTask, unique } from "./requests";

const COUNT = 1500;
const LONG = "trigger = json_build_object('text', repeat('x', 10000))";
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await manyTasks(world, COUNT);
  // More than connections hold between server and reader, and rows of several lines.
  await pool().query(
    `UPDATE work_tasks SET description = E'first\\nsecond "quoted", third\\r\\n', ${LONG} WHERE organization_uid = $1`,
    [world.organizationUid],
  );
}, 60_000);

const viewer = () => world.people.viewer.token;

async function open(op: Operation, query: string, as = viewer()) {
  const controller = new AbortController();
  const response = await fetch(urlOf(op, { query }), {
    headers: credential(op, as),
    signal: controller.signal,
  });
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const more = async () => {
    const { done, value } = await reader.read();
    return done ? null : decoder.decode(value, { stream: true });
  };
  return { more, headers: response.headers, cut: () => controller.abort() };
}

/** Reads as far as `enough`, or to the end. */
async function read(op: Operation, query: string, enough = Number.POSITIVE_INFINITY): Promise<string> {
  const { more, cut } = await open(op, query);
  let text = "";
  for (;;) {
    const piece = await more();
    if (piece === null) return text;
    text += piece;
    if (text.length > enough) {
      cut();
      return text;
    }
  }
}

const linesOf = (text: string) => text.split("\n").slice(0, -1);

/** The whole rows of CSV: a line ends one where it is in no quotes. */
function csvRowsOf(text: string): string[] {
  const rows: string[] = [];
  let row = "";
  for (const line of text.split(/(?<=\r\n)/)) {
    row += line;
    if (row.split('"').length % 2 === 0 || !row.endsWith("\r\n")) continue;
    rows.push(row);
    row = "";
  }
  return rows;
}

const uidIn = (row: string) => row.slice(0, 36);

it("streams: what comes while it is read is in it, since it was not made before", async () => {
  const { more, headers } = await open(ops.exportWorkTasksOp, "format=ndjson");
  expect(Number(headers.get("x-total-count"))).toBe(COUNT);
  expect(headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="work-tasks-\d{4}-\d\d-\d\d\.ndjson"$/,
  );
  let text = (await more()) ?? "";
  const { uid } = await aTask(world, { title: unique("Late") });
  for (let piece = await more(); piece !== null; piece = await more()) text += piece;
  const rows = linesOf(text).map((line) => exportedTask.parse(JSON.parse(line)));
  expect(rows).toHaveLength(COUNT + 1);
  expect(rows.at(-1)?.uid).toBe(uid);
  await pool().query("DELETE FROM work_tasks WHERE uid = $1", [uid]);
});

describe("a connection that breaks costs nothing", () => {
  it("of JSON lines", async () => {
    const first = linesOf(await read(ops.exportWorkTasksOp, "format=ndjson", 3_000_000));
    const { cursor } = JSON.parse(first.at(-1) ?? "") as { cursor: string };
    const rest = linesOf(await read(ops.exportWorkTasksOp, `format=ndjson&after=${cursor}`));
    expect(first.length).toBeLessThan(COUNT);
    expect(new Set([...first, ...rest].map((line) => JSON.parse(line).uid)).size).toBe(COUNT);
    expect(first.length + rest.length).toBe(COUNT);
  });

  it("of CSV, whose first line comes once", async () => {
    const first = csvRowsOf(await read(ops.exportWorkTasksOp, "format=csv", 3_000_000));
    const cursor = first.at(-1)?.trim().split(",").at(-1);
    const rest = csvRowsOf(await read(ops.exportWorkTasksOp, `format=csv&after=${cursor}`));
    expect(first[0]).toMatch(/^\uFEFFuid,identifier,.*,cursor\r\n$/);
    const uids = [...first.slice(1), ...rest].map(uidIn);
    expect([uids.length, new Set(uids).size]).toEqual([COUNT, COUNT]);
  });
});

it("ends with the right to it: a token that is revoked meanwhile gets no more", async () => {
  const other = await aWorld();
  await manyTasks(other, COUNT);
  await pool().query(`UPDATE work_tasks SET ${LONG} WHERE organization_uid = $1`, [other.organizationUid]);
  const { more } = await open(ops.exportWorkTasksOp, "format=ndjson", other.people.viewer.token);
  await more();
  await pool().query("UPDATE api_tokens SET revoked_at = now() WHERE organization_uid = $1", [
    other.organizationUid,
  ]);
  const rest = async () => {
    for (let piece = await more(); piece !== null; ) piece = await more();
  };
  await expect(rest()).rejects.toThrow();
});

it("lets no cell of CSV be a formula", async () => {
  const hostile = await aWorld();
  const titles = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://x.test","y")', "a;=1+1"];
  for (const title of titles) await aTask(hostile, { title });
  const { text } = await call(ops.exportWorkTasksOp, { as: hostile.people.viewer.token });
  const written = ["'=1+1", "'+1", "'-1", "'@SUM(A1)", `"'=HYPERLINK(""https://x.test"",""y"")"`, '"a;=1+1"'];
  for (const cell of written) expect(text).toContain(`,task,${cell},`);
});

it.each([
  ["format", "format=xlsx"],
  ["format", "format="],
  ["archived", "archived=yes"],
  ["after", "after=1"],
  ["after", "after=2026-02-30T10:00:00.000Z_00000000-0000-7000-8000-000000000000"],
  ["after", "after=2026-02-30T99:00:00.000Z_00000000-0000-7000-8000-000000000000"],
  ["created_from", "created_from=yesterday"],
])("400 naming %s for %s", async (field, query) => {
  expect(fieldsOf((await refused(400, ops.exportWorkTasksOp, { as: viewer(), query })).details)).toEqual([
    field,
  ]);
});

it("says with HEAD how many there are, and reads none of them", async () => {
  const { exportWorkTasksOp: op } = ops;
  const response = await fetch(urlOf(op, { query: "type=task" }), {
    method: "HEAD",
    headers: credential(op, viewer()),
  });
  expect([response.status, response.headers.get("x-total-count"), await response.text()]).toEqual([
    200,
    String(Math.floor(COUNT / 3)),
    "",
  ]);
});

it("exports the change log by task, actor, action and time, behind a row too", async () => {
  const [one, other] = [await aTask(world), await aTask(world)];
  const query = `format=ndjson&task=${one.uid},${other.uid}`;
  const entriesOf = async (more = "") =>
    linesOf((await call(ops.exportChangeLogOp, { as: viewer(), query: query + more })).text).map((line) =>
      exportedChange.parse(JSON.parse(line)),
    );
  const entries = await entriesOf();
  expect(entries.map(({ task_uid, action }) => [task_uid, action])).toEqual([
    [one.uid, "created"],
    [other.uid, "created"],
  ]);
  expect(await entriesOf(`&after=${entries[0]?.cursor}`)).toEqual([entries[1]]);
  expect(await entriesOf(`&actor=${world.people.viewer.uid}`)).toEqual([]);
  expect(await entriesOf("&action=Resolved")).toEqual([]);
  expect(await entriesOf(`&from=${entries[1]?.at}&before=2999-01-01T00:00:00Z`)).toEqual([entries[1]]);
  await refused(403, ops.exportChangeLogOp, { as: world.agent.token });
});

it("exports the log of the organization for its admins alone", async () => {
  const { organizationUid } = world;
  await inTransaction((tx) =>
    recordOrganizationChange(tx, null, {
      organizationUid,
      action: "organization.updated",
      subject: { type: "organization", uid: organizationUid, name: "=Acme" },
      ...{ before: { name: "=Acme" }, after: { name: "Acme" } },
    }),
  );
  const as = world.people.admin.token;
  const { text, headers } = await call(ops.exportOrganizationLogOp, {
    as,
    query: "subject_type=organization",
  });
  expect(headers.get("x-total-count")).toBe("1");
  expect(csvRowsOf(text)[1]).toContain(`,organization.updated,organization,${organizationUid},'=Acme,`);
  await refused(403, ops.exportOrganizationLogOp, { as: world.people.manager.token });
});
