import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { sql } from "../db/pool";

export type Workspace = {
  uid: string;
  name: string;
  slug: string;
  createdAt: Instant;
  memberCount: number;
  channelCount: number;
  agentCount: number;
};

/** By hand: the organization and its sizes in one statement. */
export async function findWorkspace(organizationUid: string): Promise<Workspace | null> {
  const of = Prisma.sql`WHERE organization_uid = o.uid`;
  const [workspace] = await sql().rows<Workspace>(Prisma.sql`
    SELECT o.uid, o.name, o.slug, o.created_at AS "createdAt", (SELECT count(*) FROM memberships ${of}) AS "memberCount",
           (SELECT count(*) FROM channels ${of}) AS "channelCount", (SELECT count(*) FROM agents ${of}) AS "agentCount"
    FROM organizations o WHERE o.uid = ${organizationUid}::uuid`);
  return workspace ?? null;
}
