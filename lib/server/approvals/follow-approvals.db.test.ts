import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { askFor } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World, type WorldAgent } from "@/lib/testing/world";
import { pool, sql } from "../db/pool";
import type { ServerSentEvent } from "../http/event-stream";
import { deleteOldEvents, selectEvents } from "./approval-events-sql";
import { decideApproval } from "./decide-approval";
import { expireApproval } from "./expire-approval";
import { followApprovals } from "./follow-approvals";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** An agent of its own, so that its feed has only what a test puts there. */
async function anAgentThatAsks() {
  const agent = await anAgent(world.organizationUid);
  return { agent, ask: () => askFor({ ...world, agent }) };
}
const decide = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });

/** What a reader of the feed has heard so far. */
function follow(
  { ctx }: WorldAgent,
  lastEventId: string | null = null,
  { isFull = (): boolean => false } = {},
) {
  const heard: ServerSentEvent[] = [];
  const close = vi.fn();
  const send = (event: ServerSentEvent) => {
    heard.push(event);
    return true;
  };
  const ready = async () => !isFull();
  const renew = vi.fn(async () => ctx);
  ends.push(followApprovals({ send, ready, close }, { ctx, lastEventId, renew }));
  return { heard, close, renew };
}
const hasHeard = (reader: ReturnType<typeof follow>, count: number) =>
  expect.poll(() => reader.heard.length, { interval: 5 }).toBe(count);
const idsOf = ({ heard }: ReturnType<typeof follow>) => heard.map(({ id }) => Number(id));

it("tells an agent what happens to its requests, with the decision and the arguments as approved", async () => {
  const { agent, ask } = await anAgentThatAsks();
  const reader = follow(agent);
  await hasHeard(reader, 1);
  expect(reader.heard).toEqual([{ event: "ready", data: {}, id: "0" }]);
  const [approved, withdrawn, expired] = [await ask(), await ask(), await ask()];
  await decideApproval(world.people.reviewer.ctx, {
    ...{ uid: approved, decision: "approve", toolArgs: { amount: 2 }, note: "Half" },
  });
  await withdrawApproval(agent.ctx, { uid: withdrawn, reason: null });
  await pool().query("UPDATE work_tasks SET expires_at = now() WHERE uid = $1", [expired]);
  await expireApproval({ organizationUid: world.organizationUid, uid: expired });
  await hasHeard(reader, 7);
  expect(reader.heard.slice(1).map(({ event, id }) => [event, id])).toEqual([
    ["approval.requested", "1"],
    ["approval.requested", "2"],
    ["approval.requested", "3"],
    ["approval.decided", "4"],
    ["approval.withdrawn", "5"],
    ["approval.expired", "6"],
  ]);
  expect(reader.heard[4]?.data).toMatchObject({
    ...{ type: "approval.decided", uid: approved, version: 2 },
    approval: {
      ...{ uid: approved, resolution: "approved", resolution_note: "Half", tool_args: { amount: 2 } },
      resolved_by: { user_uid: world.people.reviewer.uid },
    },
  });
});

it("tells it of no other agent's", async () => {
  const [mine, others] = [await anAgentThatAsks(), await anAgentThatAsks()];
  const reader = follow(mine.agent);
  await others.ask();
  const uid = await mine.ask();
  await hasHeard(reader, 2);
  expect(reader.heard.at(-1)).toMatchObject({ id: "1", data: { uid } });
});

it("goes on behind the last event that the reader had", async () => {
  const { agent, ask } = await anAgentThatAsks();
  for (let n = 0; n < 120; n += 1) await ask();
  const reader = follow(agent, "3");
  await hasHeard(reader, 118);
  expect(reader.heard[0]).toEqual({ event: "ready", data: {}, id: "3" });
  expect(idsOf(reader)).toEqual(Array.from({ length: 118 }, (_, n) => n + 3));
});

it("says that something was missed where it is not kept any more, and goes on with what is", async () => {
  const { agent, ask } = await anAgentThatAsks();
  for (let n = 0; n < 4; n += 1) await ask();
  await pool().query(
    "UPDATE approval_events SET at = now() - interval '7 days' WHERE agent_uid = $1 AND seq <= 2",
    [agent.uid],
  );
  await deleteOldEvents(sql());
  const [behind, justThere] = [follow(agent, "1"), follow(agent, "2")];
  await Promise.all([hasHeard(behind, 3), hasHeard(justThere, 3)]);
  expect(behind.heard[0]).toEqual({ event: "missed", data: {}, id: "2" });
  expect(justThere.heard[0]).toEqual({ event: "ready", data: {}, id: "2" });
  expect(idsOf(behind)).toEqual([2, 3, 4]);
});

it.each(["", "x", "-1", "99", "1e3"])(
  "says that something was missed to a reader who had %j, which never was",
  async (id) => {
    const { agent, ask } = await anAgentThatAsks();
    await ask();
    const reader = follow(agent, id);
    await hasHeard(reader, 2);
    expect(reader.heard[0]).toEqual({ event: "missed", data: {}, id: "0" });
  },
);

it("skips nothing and repeats nothing, however many write at once", async () => {
  const { agent, ask } = await anAgentThatAsks();
  const reader = follow(agent, "0");
  const uids = await Promise.all(Array.from({ length: 40 }, ask));
  await Promise.all(
    uids.map((uid, n) => (n % 3 === 0 ? withdrawApproval(agent.ctx, { uid, reason: null }) : decide(uid))),
  );
  await hasHeard(reader, 81);
  expect(idsOf(reader)).toEqual(Array.from({ length: 81 }, (_, n) => n));
});

it("shows no number before those below it", async () => {
  const { agent, ask } = await anAgentThatAsks();
  const feed = { organizationUid: world.organizationUid, agentUid: agent.uid };
  const [slow, quick] = [await ask(), await ask()];
  const somebody = await pool().connect();
  await somebody.query("BEGIN");
  await somebody.query("UPDATE approval_feeds SET last = last + 1 WHERE agent_uid = $1 RETURNING last", [
    agent.uid,
  ]);
  const deciding = decide(quick);
  await somebody.query(
    `INSERT INTO approval_events (organization_uid, agent_uid, seq, task_uid, type, version, at)
     VALUES ($1, $2, 3, $3, 'approval.decided', 2, now())`,
    [world.organizationUid, agent.uid, slow],
  );
  expect(await selectEvents(sql(), feed, { after: 2, limit: 10 })).toEqual([]);
  await somebody.query("COMMIT");
  somebody.release();
  await deciding;
  const events = await selectEvents(sql(), feed, { after: 2, limit: 10 });
  expect(events.map(({ seq, uid }) => [seq, uid])).toEqual([
    [3, slow],
    [4, quick],
  ]);
});

it("leaves no event of what was not saved", async () => {
  const { agent, ask } = await anAgentThatAsks();
  const uid = await ask();
  await pool().query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END';
    CREATE TRIGGER refuse BEFORE INSERT ON change_log FOR EACH ROW EXECUTE FUNCTION refuse()`);
  await expect(decide(uid)).rejects.toThrow("disk full");
  await pool().query("DROP TRIGGER refuse ON change_log");
  await decide(uid);
  const reader = follow(agent, "0");
  await hasHeard(reader, 3);
  expect(idsOf(reader)).toEqual([0, 1, 2]);
});

it("reads no further than its reader takes", async () => {
  const { agent, ask } = await anAgentThatAsks();
  await ask();
  const reader = follow(agent, "0", { isFull: () => true });
  await hasHeard(reader, 1);
  const other = follow(agent, "0");
  await hasHeard(other, 2);
  expect(reader.heard).toHaveLength(1);
});

it("makes up for what was announced while the database had thrown the listener out", async () => {
  const { agent, ask } = await anAgentThatAsks();
  const reader = follow(agent);
  await hasHeard(reader, 1);
  await pool().query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  await ask();
  await hasHeard(reader, 2);
});

it("ends with the credential", async () => {
  const { agent } = await anAgentThatAsks();
  const reader = follow(agent);
  await hasHeard(reader, 1);
  reader.renew.mockRejectedValue(new AppError("unauthenticated", "revoked"));
  await pool().query("NOTIFY credentials");
  await expect.poll(() => reader.close.mock.calls.length).toBeGreaterThan(0);
});
