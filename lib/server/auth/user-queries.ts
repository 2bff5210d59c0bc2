import { db } from "../db/client";

export const findUserByEmail = (email: string) =>
  db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { uid: true, name: true, email: true, passwordHash: true },
  });

export const createSession = (session: { uid: string; userUid: string; expiresAt: Date }) =>
  db().session.create({ data: session, select: { uid: true } });

export const deleteSession = (uid: string) => db().session.deleteMany({ where: { uid } });

export const deleteExpiredSessions = () =>
  db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } });

/** The library leaves its expired counters behind. */
export const deleteExpiredAttempts = () =>
  db().rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now()) } } });

/** What the frame of a signed-in page shows. */
export const findProfile = (uid: string) =>
  db().user.findUnique({
    where: { uid },
    select: {
      uid: true,
      name: true,
      email: true,
      avatarUrl: true,
      memberships: {
        select: { role: true, organization: { select: { uid: true, name: true, slug: true, isTest: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
