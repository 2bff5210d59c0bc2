import { beforeAll, expect, it } from "vitest";
import { handlesIn } from "@/lib/domain/comment";
import type { JsonObject } from "@/lib/domain/work-task";
import { brokenFields } from "@/lib/server/agents/broken-fields";
import { schemaProblem } from "@/lib/server/agents/schema-problem";
import { db } from "@/lib/server/db/client";
import { seedDemo } from "./demo";

const NOW = new Date("2026-11-22T10:00:00Z");

beforeAll(() => seedDemo(db(), { now: NOW, passwordHash: "none" }));

it("posts each task in its channel under the number that the database gave it", async () => {
  const messages = await db().channelMessage.findMany({ where: { kind: { not: "summary" } } });
  const tasks = new Map((await db().workTask.findMany()).map(({ uid, number }) => [uid, number]));
  expect(messages.length).toBeGreaterThan(0);
  for (const { taskUid, details } of messages) {
    expect(details).toMatchObject({ identifier: `T-${tasks.get(taskUid ?? "")}` });
  }
});

it("mentions whoever the text of a comment names", async () => {
  const handles = new Map(
    (await db().handle.findMany()).map(({ organizationUid, handle, userUid, agentUid }) => [
      `${organizationUid} ${handle}`,
      userUid ?? agentUid,
    ]),
  );
  const comments = await db().comment.findMany({ include: { mentions: { orderBy: { position: "asc" } } } });
  expect(comments.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(0);
  for (const { organizationUid, body, mentions } of comments) {
    const named = handlesIn(body).map((handle) => handles.get(`${organizationUid} ${handle}`));
    expect(mentions.map(({ userUid, agentUid }) => userUid ?? agentUid)).toEqual(named);
  }
});

it("tells of nothing that has not happened yet", async () => {
  const [comments, messages, changes] = await Promise.all([
    db().comment.findMany({ select: { createdAt: true } }),
    db().channelMessage.findMany({ select: { at: true } }),
    db().changeLogEntry.findMany({ select: { at: true } }),
  ]);
  const moments = [
    ...comments.map(({ createdAt }) => createdAt),
    ...[...messages, ...changes].map(({ at }) => at),
  ];
  expect(moments.filter((at) => at > NOW)).toEqual([]);
});

it("gives a reason for every blocked task, and only for those", async () => {
  const tasks = await db().workTask.findMany({ where: { type: "task" } });
  for (const { title, status, blockedReason } of tasks) {
    expect([title, blockedReason !== null]).toEqual([title, status === "blocked"]);
  }
});

it("stamps what is done as completed, and what is canceled as canceled", async () => {
  const tasks = await db().workTask.findMany({ where: { type: "task" } });
  for (const { title, status, completedAt, canceledAt } of tasks) {
    const stamped = [completedAt !== null, canceledAt !== null];
    expect([title, ...stamped]).toEqual([title, status === "done", status === "canceled"]);
  }
});

it("describes tools as its agents call them", async () => {
  const tools = await db().agentTool.findMany();
  const asked = await db().workTask.findMany({ where: { type: "hil_approval" } });
  const problems = tools.map(({ jsonSchema }) => schemaProblem(jsonSchema as JsonObject));
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
  let called = 0;
  for (const { title, originAgentUid, toolType, toolArgs, originalToolArgs } of asked) {
    const tool = tools.find((each) => each.agentUid === originAgentUid && each.toolType === toolType);
    if (!tool) continue;
    called += 1;
    for (const args of [toolArgs, originalToolArgs ?? toolArgs]) {
      const broken = brokenFields(tool.jsonSchema as JsonObject, args as JsonObject);
      expect([title, broken]).toEqual([title, []]);
    }
  }
  expect(called).toBeGreaterThan(20);
});
