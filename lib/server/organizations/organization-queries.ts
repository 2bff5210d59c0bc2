import { db } from "../db/client";

export const organizationExists = async (uid: string): Promise<boolean> =>
  (await db().organization.count({ where: { uid } })) > 0;

type NewTestOrganization = {
  uid: string;
  slug: string;
  name: string;
  agent: { uid: string; name: string };
  /** The e-mail address of somebody who has an account. */
  admin?: string | undefined;
};

/** @throws Prisma's P2025 where nobody has the admin's e-mail address. */
export const insertTestOrganization = ({ agent, admin, ...organization }: NewTestOrganization) =>
  db().organization.create({
    data: {
      ...organization,
      isTest: true,
      agents: { create: agent },
      ...(admin && {
        memberships: { create: { role: "admin", user: { connect: { email: admin.toLowerCase() } } } },
      }),
    },
    select: { uid: true },
  });
