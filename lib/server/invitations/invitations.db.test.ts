import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMailReceiver, type MailReceiver } from "@/lib/testing/mail-receiver";
import { loggedIn } from "@/lib/testing/organization-log";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { hashPassword } from "../auth/password";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { type Accepter, acceptInvitation, findInvitation } from "./accept-invitation";
import { createInvitation, listInvitations, revokeInvitation } from "./invitations";
import { sendInvitation } from "./send-invitation";

let mail: MailReceiver;
let world: World;
let count = 0;
const counted = (): number => {
  count += 1;
  return count;
};
const anAddress = () => `10.0.0.${counted()}`;
beforeAll(async () => {
  mail = await aMailReceiver();
  mail.useForMail();
});
afterAll(() => mail.close());
beforeEach(async () => {
  world = await aWorld();
});

const tokenIn = (url: string) => url.slice(url.lastIndexOf("/") + 1);
async function invited(input: { email?: string; role?: "viewer" | "admin"; days?: number } = {}) {
  const made = await createInvitation(world.people.admin.ctx, {
    organizationUid: world.organizationUid,
    ...{ role: input.role ?? "viewer", email: input.email ?? null, days: input.days ?? 7 },
  });
  return { ...made, uid: made.invitation.uid, token: tokenIn(made.url) };
}
const accept = (token: string, accepter: Accepter, address = anAddress()) =>
  acceptInvitation({ token, accepter, address });
const newAccount = (email: string): Accepter => ({
  as: "new_account",
  ...{ email, name: "Jo Doe", password: "correct horse" },
});
const anEmail = () => `jo.${counted()}.${world.organizationUid}@test.example`;
const membersNow = async () =>
  (
    await db().membership.findMany({
      where: { organizationUid: world.organizationUid },
      include: { user: true },
    })
  ).map(({ user, role }) => `${user.email} ${role}`);

describe("an invitation by link", () => {
  it("lets somebody new in, with an account of their own, and says so in the log", async () => {
    const { token } = await invited();
    const email = anEmail();
    await accept(token, newAccount(email));
    expect(await membersNow()).toContain(`${email} viewer`);
    expect((await loggedIn(world.organizationUid)).map(({ action, byName }) => [action, byName])).toEqual([
      ["invitation.created", world.people.admin.name],
      ["member.joined", "Jo Doe"],
    ]);
  });

  it("lets somebody in who has an account, with its password", async () => {
    const other = await aWorld();
    const { email } = await aPerson(other.organizationUid, "viewer", await hashPassword("their own one"));
    const { token } = await invited();
    await expect(accept(token, { as: "account", email, password: "a guess" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await accept(token, { as: "account", email, password: "their own one" });
    expect(await membersNow()).toContain(`${email} viewer`);
  });

  it("is used once, also by two at the same moment", async () => {
    const { token } = await invited();
    const ends = await Promise.allSettled([
      accept(token, newAccount(anEmail())),
      accept(token, newAccount(anEmail())),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "not_found" } });
    expect(await membersNow()).toHaveLength(5);
    expect(
      await db().user.count({ where: { email: { endsWith: `${world.organizationUid}@test.example` } } }),
    ).toBe(1);
    expect(await findInvitation(token)).toBeNull();
  });

  it("is not used up by somebody who is a member already, and leaves their role", async () => {
    const { token } = await invited({ role: "admin" });
    await accept(token, { as: "session", uid: world.people.viewer.uid });
    expect(await membersNow()).toContain(`${world.people.viewer.email} viewer`);
    expect(await findInvitation(token)).not.toBeNull();
  });

  it("makes no account of an address that has one", async () => {
    const other = await aWorld();
    const { token } = await invited();
    await expect(accept(token, newAccount(other.people.admin.email))).rejects.toMatchObject({
      ...{ code: "invalid_request", details: [{ field: "email" }] },
    });
    expect(await membersNow()).toHaveLength(4);
  });
});

describe("an invitation that is no use any more", () => {
  it("lets nobody in when it was revoked, has expired or never was", async () => {
    const [revoked, expired] = [await invited(), await invited()];
    await revokeInvitation(world.people.admin.ctx, {
      organizationUid: world.organizationUid,
      uid: revoked.uid,
    });
    await db().invitation.updateMany({ where: { uid: expired.uid }, data: { expiresAt: new Date() } });
    for (const token of [revoked.token, expired.token, `${revoked.token.slice(0, -4)}AAAA`, "x"]) {
      await expect(accept(token, newAccount(anEmail()))).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await membersNow()).toHaveLength(4);
  });

  it("is kept as a hash", async () => {
    const { token, uid } = await invited();
    const stored = await db().invitation.findFirstOrThrow({ where: { uid } });
    expect(stored.sealedToken).toBeNull();
    expect(JSON.stringify(stored) + Buffer.from(stored.tokenHash).toString()).not.toContain(token);
  });

  it("is tried so often from one address, and no more", async () => {
    const guess = () => accept(`cs_invite_${"x".repeat(40)}`, newAccount(anEmail()), "10.9.9.9");
    const ends = await Promise.allSettled(Array.from({ length: 51 }, guess));
    const codes = ends.map((end) => end.status === "rejected" && end.reason.code);
    expect(codes.filter((code) => code === "not_found")).toHaveLength(50);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(1);
  });
});

describe("an invitation to an address", () => {
  it("is mailed there, and its token can be read no more", async () => {
    const email = anEmail();
    const { uid, token, isMailed } = await invited({ email });
    expect(isMailed).toBe(true);
    const queued = await pool().query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'send_invitation'",
    );
    expect(queued.rowCount).toBeGreaterThan(0);
    await sendInvitation({ organizationUid: world.organizationUid, uid });
    const letter = mail.letters.at(-1)?.replaceAll("=\n", "");
    expect(letter).toContain(`To: ${email}`);
    expect(letter).toContain("From: Desk <desk@countersign.test>");
    expect(letter).toContain(token);
    expect(await db().invitation.findFirstOrThrow({ where: { uid } })).toMatchObject({
      ...{ sealedToken: null, mailProblem: null, mailedAt: expect.any(Date) },
    });
    const sent = mail.letters.length;
    await sendInvitation({ organizationUid: world.organizationUid, uid });
    expect(mail.letters).toHaveLength(sent);
  });

  it("waits where the mail server takes nothing, and says why without its words", async () => {
    const { uid } = await invited({ email: anEmail() });
    const key = { organizationUid: world.organizationUid, uid };
    mail.refuse(true);
    await expect(sendInvitation(key)).rejects.toThrow("could not be mailed");
    const [waiting] = await listInvitations(world.people.admin.ctx, world.organizationUid);
    expect(waiting).toMatchObject({ mailedAt: null, mailProblem: expect.stringContaining("451") });
    expect(waiting?.mailProblem).not.toContain("s3cret");
    mail.refuse(false);
    await sendInvitation(key);
    expect((await listInvitations(world.people.admin.ctx, world.organizationUid))[0]).toMatchObject({
      mailProblem: null,
    });
  });

  it("is for that address alone", async () => {
    const { token } = await invited({ email: anEmail() });
    await expect(accept(token, newAccount(anEmail()))).rejects.toMatchObject({ code: "forbidden" });
    expect(await membersNow()).toHaveLength(4);
  });

  it("says nothing of whether the address has an account", async () => {
    const other = await aWorld();
    const [known, unknown] = [
      await invited({ email: other.people.admin.email }),
      await invited({ email: anEmail() }),
    ];
    const shapeOf = ({ invitation, isMailed }: typeof known) => ({
      ...{ isMailed, ...invitation, uid: null, email: null, createdAt: null, expiresAt: null },
    });
    expect(shapeOf(known)).toEqual(shapeOf(unknown));
  });
});

it("invitations are for admins of the organization", async () => {
  const other = await aWorld();
  const { uid } = await invited();
  const { organizationUid } = world;
  const input = { organizationUid, role: "admin" as const, email: null, days: 1 };
  for (const [{ ctx }, code] of [
    [world.people.manager, "forbidden"],
    [world.agent, "forbidden"],
    [other.people.admin, "not_found"],
  ] as const) {
    await expect(createInvitation(ctx, input)).rejects.toMatchObject({ code });
    await expect(listInvitations(ctx, organizationUid)).rejects.toMatchObject({ code });
    await expect(revokeInvitation(ctx, { organizationUid, uid })).rejects.toMatchObject({ code });
  }
  expect(await listInvitations(world.people.admin.ctx, organizationUid)).toHaveLength(1);
});
