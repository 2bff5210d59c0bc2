import type { Prisma } from "@/prisma/generated/client";
import { DEMO_AGENTS } from "../agents";
import { dayFrom } from "../clock";
import { DEMO_ORGANIZATIONS, DEMO_PEOPLE } from "../people";
import { rulesOf } from "../rules";
import { DEMO_TOOLS } from "../tools";
import { uidOf } from "../uid";
import { agentOf } from "./actors";

/** In days: everything that the demo tells came after. */
const FOUNDED = -400;
const AGENTS_SINCE = -90;

export const organizationRows = (now: Date): Prisma.OrganizationCreateManyInput[] =>
  DEMO_ORGANIZATIONS.map(({ slug, name }) => ({
    uid: uidOf("organization", slug),
    slug,
    name,
    createdAt: dayFrom(now, FOUNDED),
    ...rulesOf(slug),
  }));

export const userRows = (now: Date, passwordHash: string): Prisma.UserCreateManyInput[] =>
  DEMO_PEOPLE.map(({ key, email, name, defaultOrganization }) => ({
    uid: uidOf("person", key),
    email,
    name,
    avatarUrl: null,
    passwordHash,
    defaultOrganizationUid: uidOf("organization", defaultOrganization),
    createdAt: dayFrom(now, FOUNDED),
  }));

export const membershipRows = (now: Date): Prisma.MembershipCreateManyInput[] =>
  DEMO_PEOPLE.flatMap(({ key, memberships }) =>
    memberships.map(({ organization, role }) => ({
      organizationUid: uidOf("organization", organization),
      userUid: uidOf("person", key),
      role,
      createdAt: dayFrom(now, FOUNDED),
    })),
  );

export const agentRows = (now: Date): Prisma.AgentCreateManyInput[] =>
  DEMO_AGENTS.map(({ key, organization, name, description, owner }) => ({
    organizationUid: uidOf("organization", organization),
    uid: uidOf("agent", key),
    name,
    description,
    ownerUserUid: uidOf("person", owner),
    createdAt: dayFrom(now, AGENTS_SINCE),
  }));

export const toolRows = (now: Date): Prisma.AgentToolCreateManyInput[] =>
  DEMO_TOOLS.flatMap(({ agents, toolType, description, jsonSchema }) =>
    agents.map((key) => ({
      organizationUid: uidOf("organization", agentOf(key).organization),
      agentUid: agentOf(key).uid,
      toolType,
      description,
      jsonSchema,
      updatedAt: dayFrom(now, AGENTS_SINCE),
    })),
  );
