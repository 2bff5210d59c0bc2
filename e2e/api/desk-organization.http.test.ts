import { beforeAll, describe, expect, it } from "vitest";
import { createInvitationOp } from "@/lib/contracts/desk/organization/invitations";
import { listOrganizationLogOp } from "@/lib/contracts/desk/organization/log";
import { changeMemberOp } from "@/lib/contracts/desk/organization/members";
import {
  createOrganizationOp,
  getOrganizationOp,
  previewRetentionOp,
  updateOrganizationOp,
} from "@/lib/contracts/desk/organization/settings";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, NEXT, refused, SERVER } from "./client";

let world: World;
let asked: { as: string; params: { organization_uid: string } };
beforeAll(async () => {
  world = await aWorld();
  asked = { as: world.people.admin.token, params: { organization_uid: world.organizationUid } };
});

describe("the settings", () => {
  it("come with their version, and change for whoever read it", async () => {
    const read = await call(getOrganizationOp, asked);
    const headers = { "if-match": String(read.headers.get("etag")) };
    const body = { undo_seconds: 20, holidays: ["2027-01-01", "2026-12-25", "2027-01-01"] };
    const changed = await call(updateOrganizationOp, { ...asked, headers, body });
    expect(changed.data).toMatchObject({ undo_seconds: 20, holidays: ["2026-12-25", "2027-01-01"] });
    const late = await call(updateOrganizationOp, { ...asked, headers, body: { undo_seconds: 3 } });
    expect([late.status, late.details]).toEqual([412, [{ field: "version", version: changed.data.version }]]);
  });

  it.each([
    [{ name: " " }, "name"],
    [{ time_zone: "+02:00" }, "time_zone"],
    [{ time_zone: "Europe/Atlantis" }, "time_zone"],
    [{ working_hours: [] }, "working_hours"],
    [{ working_hours: [{ weekday: 8, from: "09:00", to: "17:00" }] }, "working_hours.0.weekday"],
    [{ working_hours: [{ weekday: 1, from: "17:00", to: "09:00" }] }, "working_hours.0.to"],
    [{ holidays: ["2026-02-30"] }, "holidays.0"],
    [{ undo_seconds: 61 }, "undo_seconds"],
    [{ high_risk_rules: [{ amount_from: -1 }] }, "high_risk_rules.0.amount_from"],
    [{ minute_price: -1 }, "minute_price"],
    [{ minute_price: 0.12345 }, "minute_price"],
    [{ price_currency: "EURO" }, "price_currency"],
    [{ retention_months: 0 }, "retention_months"],
    [{ service_levels: { urgent: { minutes: 5, target: 2 } } }, "service_levels.urgent.target"],
  ])("%j is refused by name", async (body, field) => {
    const { details } = await refused(400, updateOrganizationOp, { ...asked, body });
    expect(fieldsOf(details)).toContain(field);
  });

  it("names stretches of one day that overlap", async () => {
    const on = (from: string, to: string) => ({ weekday: 2, from, to });
    const body = { working_hours: [on("09:00", "12:00"), on("11:00", "17:00")] };
    const { details } = await refused(400, updateOrganizationOp, { ...asked, body });
    expect(fieldsOf(details)).toEqual(["working_hours.1.from"]);
  });

  it("stand in the log with what they were", async () => {
    const { items } = await data(listOrganizationLogOp, {
      as: asked.as,
      query: { action: "organization.updated", limit: "1" },
    });
    expect(items).toMatchObject([
      {
        by: { type: "user", name: world.people.admin.name },
        ...{ before: { undo_seconds: 8, holidays: [] }, after: { undo_seconds: 20 } },
      },
    ]);
  });
});

it("what a retention would take is counted for a whole number of months", async () => {
  expect(await data(previewRetentionOp, { ...asked, query: { months: "12" } })).toEqual({ tasks: 0 });
  for (const months of ["0", "121", "1.5", "a year"]) {
    const { details } = await refused(400, previewRetentionOp, { ...asked, query: { months } });
    expect(fieldsOf(details)).toEqual(["months"]);
  }
});

describe("another organization", () => {
  const create = async (cookie: string, body: object, headers = {}) => {
    const sent = { "content-type": "application/json", origin: SERVER, cookie, ...headers };
    const response = await fetch(`${SERVER}${createOrganizationOp.path}`, {
      ...{ method: "POST", headers: sent, body: JSON.stringify(body) },
    });
    return { status: response.status, body: await response.json() };
  };
  const cookieOf = async (role: "admin" | "manager") => {
    const { name, value } = await sessionCookie(world.people[role].uid);
    return `${name}=${value}`;
  };

  it("is there for its maker at the very next request", async () => {
    const cookie = await cookieOf("admin");
    const { status, body } = await create(cookie, { name: " Acme ", time_zone: "Europe/Berlin" });
    expect([status, body.data.name, body.data.time_zone]).toEqual([201, "Acme", "Europe/Berlin"]);
    const read = await fetch(`${SERVER}/api/organizations/${body.data.uid}`, { headers: { cookie } });
    expect([read.status, read.headers.get("etag")]).toEqual([200, '"1"']);
  });

  it("is refused by the name of what is wrong, and to whoever administers none", async () => {
    const wrong = await create(await cookieOf("admin"), { name: " ", time_zone: "+02:00" });
    expect([wrong.status, fieldsOf(wrong.body.details)]).toEqual([400, ["name", "time_zone"]]);
    expect((await create(await cookieOf("manager"), { name: "Acme" })).status).toBe(403);
    expect((await create("", { name: "Acme" }, { authorization: `Bearer ${asked.as}` })).status).toBe(401);
  });
});

it("409 for the last admin", async () => {
  const params = { ...asked.params, user_uid: world.people.admin.uid };
  await refused(409, changeMemberOp, { as: asked.as, params, body: { role: "viewer" } });
});

describe.each([
  ["the server", SERVER],
  ["Next", NEXT],
])("accepting an invitation, with %s as host", (_, base) => {
  const accept = async (body: object, headers: Record<string, string> = { origin: base }) => {
    const sent = { "content-type": "application/json", ...headers };
    const response = await fetch(`${base}/api/invitations/accept`, {
      ...{ method: "POST", headers: sent, body: JSON.stringify(body) },
    });
    return { status: response.status, body: (await response.json()) as { details?: object[] } };
  };
  const aToken = async () => {
    const { url } = await data(createInvitationOp, { ...asked, body: { role: "viewer" } });
    return url.slice(url.lastIndexOf("/") + 1);
  };

  it("takes a session, once", async () => {
    const other = await aWorld();
    const { name, value } = await sessionCookie(other.people.viewer.uid);
    const body = { as: "session", token: await aToken() };
    const headers = { origin: base, cookie: `${name}=${value}` };
    expect(await accept(body, headers)).toMatchObject({
      ...{ status: 200, body: { data: { organization_uid: world.organizationUid } } },
    });
    expect((await accept(body, headers)).status).toBe(404);
  });

  it("takes nothing from other sites' pages", async () => {
    const body = { as: "session", token: await aToken() };
    expect((await accept(body, {})).status).toBe(403);
    expect((await accept(body, { origin: "https://evil.example" })).status).toBe(403);
    expect((await accept(body, { origin: base, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await accept(body)).status).toBe(401);
  });

  it("names what is wrong with a new account", async () => {
    const token = await aToken();
    const { status, body } = await accept({
      as: "new_account",
      token,
      email: "jo",
      name: "",
      password: "short",
    });
    expect(status).toBe(400);
    expect(fieldsOf(body.details as never)).toEqual(["email", "name", "password"]);
  });
});
