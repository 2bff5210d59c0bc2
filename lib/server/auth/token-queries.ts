import { db } from "../db/client";

export const findMember = (email: string) =>
  db().user.findUnique({
    where: { email: email.toLowerCase() },
    select: {
      uid: true,
      defaultOrganizationUid: true,
      memberships: {
        select: { organization: { select: { uid: true, slug: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });

export const findAgentsByName = (name: string) =>
  db().agent.findMany({
    where: { name },
    select: { uid: true, organization: { select: { uid: true, slug: true } } },
  });
