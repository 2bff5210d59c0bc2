import { beforeAll, describe, expect, it } from "vitest";
import { getDashboardBreakdownOp } from "@/lib/contracts/desk/dashboard/breakdown";
import { getDashboardFlowOp } from "@/lib/contracts/desk/dashboard/flow";
import { getDashboardNowOp } from "@/lib/contracts/desk/dashboard/now";
import { getDashboardQualityOp } from "@/lib/contracts/desk/dashboard/quality";
import { bulkOp } from "@/lib/contracts/desk/workbench/bulk";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { data, fieldsOf, refused } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

describe("review_ms", () => {
  const keptOf = async (uid: string) => (await db().workTask.findFirst({ where: { uid } }))?.reviewMs;
  const decide = async (body: object) => {
    const { uid } = await anApproval(world);
    const sent = {
      as: world.people.admin.token,
      params: { task_uid: uid },
      body: { action: "approve", ...body },
    };
    return { uid, sent };
  };

  it("is kept with the decision, and is null where nobody said it", async () => {
    const [said, silent] = [await decide({ review_ms: 1234 }), await decide({})];
    for (const { sent } of [said, silent]) await data(updateWorkTaskOp, sent);
    expect([await keptOf(said.uid), await keptOf(silent.uid)]).toEqual([1234, null]);
  });

  it("is kept of each of many", async () => {
    const { uid } = await anApproval(world);
    const body = { action: "approve", tasks: [{ uid }], review_ms: 500 };
    await data(bulkOp, { as: world.people.admin.token, body });
    expect(await keptOf(uid)).toBe(500);
  });

  it.each([-1, 86_400_001, 1.5, "1"])("cannot be %j", async (review_ms) => {
    const { sent } = await decide({ review_ms });
    const { details } = await refused(400, updateWorkTaskOp, sent);
    expect(fieldsOf(details)).toEqual(["review_ms"]);
  });
});

describe("the dashboard", () => {
  it("is for every role, what is per reviewer for managers and admins, and nothing for agents", async () => {
    const { people, agent } = world;
    const rowsFor = async (as: string) =>
      (await data(getDashboardBreakdownOp, { as, query: { by: "reviewer" } })).rows;
    const reviewersFor = async (as: string) => (await data(getDashboardQualityOp, { as })).reviewers;
    for (const { token } of [people.viewer, people.reviewer])
      expect([await rowsFor(token), await reviewersFor(token)]).toEqual([null, null]);
    for (const { token } of [people.manager, people.admin])
      expect([await rowsFor(token), await reviewersFor(token)]).not.toContain(null);
    await refused(403, getDashboardNowOp, { as: agent.token });
  });

  it.each([
    ["range", { range: "8d" }],
    ["range", { range: "7d", from: "2026-05-01" }],
    ["from", { to: "2026-05-01" }],
    ["from", { from: "May" }],
    ["to", { from: "2026-05-02", to: "2026-05-01" }],
    ["by", { by: "weekday" }],
  ])("names %s where the query is %j", async (field, given) => {
    const query = { by: "agent", ...given };
    const { details } = await refused(400, getDashboardBreakdownOp, { as: world.people.viewer.token, query });
    expect(fieldsOf(details)).toEqual([field]);
  });

  it("takes days of the zone and instants as the bounds of a period", async () => {
    const as = world.people.viewer.token;
    const query = { from: "2026-05-01", to: "2026-05-03T12:00:00+02:00" };
    const { period } = await data(getDashboardFlowOp, { as, query });
    expect(period).toMatchObject({
      from: "2026-05-01T00:00:00.000Z",
      before: "2026-05-03T10:00:00.000Z",
      range: null,
    });
  });
});
