import { ROLES } from "@/lib/domain/permissions";
import { oneOf, uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";
import { organizationParams } from "./settings";

const anyone = ["session", "bearer"] as const;
const memberParams = z.object({ organization_uid: uid, user_uid: uid });

const member = z
  .strictObject({
    user_uid: z.guid(),
    full_name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    joined_at: exactInstant,
    last_seen_at: exactInstant.nullable().optional().meta({
      description:
        "In the newest of their sessions, also of those that are over; null where they never signed in. For admins and managers, others get no such field",
    }),
  })
  .meta({ id: "DeskMember" });
export type MemberView = z.output<typeof member>;

const duties = z
  .strictObject({
    assigned_total: z.int().meta({ description: "Open tasks and approvals that are assigned to them" }),
    assigned: z
      .array(z.strictObject({ uid: z.guid(), identifier: z.string(), title: z.string() }))
      .meta({ description: "The first 20 of them, oldest first" }),
    held_total: z.int().meta({ description: "Their decisions that can still be taken back" }),
    agents: z
      .array(z.strictObject({ agent_uid: z.guid(), name: z.string() }))
      .meta({ description: "Those that they answer for" }),
    shared_views: z.array(z.strictObject({ uid: z.guid(), name: z.string() })),
  })
  .meta({ id: "DeskMemberDuties" });
export type DutiesView = z.output<typeof duties>;

export const listMembersOp = operation({
  contract: desk,
  id: "listMembers",
  method: "GET",
  path: "/api/organizations/{organization_uid}/members",
  summary: "List members",
  description: "The people of an organization with their roles, by name.",
  auth: anyone,
  permission: "work_tasks:read",
  params: organizationParams,
  response: z.strictObject({ items: z.array(member) }),
  status: 200,
  message: "Members retrieved",
  errors: ["not_found"],
});

export const getMemberDutiesOp = operation({
  contract: desk,
  id: "getMemberDuties",
  method: "GET",
  path: "/api/organizations/{organization_uid}/members/{user_uid}/duties",
  summary: "Get a member's duties",
  description:
    "What is on a member's hands, to be looked at before they are removed. For admins, and for oneself.",
  auth: anyone,
  permission: "work_tasks:read",
  params: memberParams,
  response: duties,
  status: 200,
  message: "Duties retrieved",
  errors: ["not_found"],
});

export const changeMemberOp = operation({
  contract: desk,
  id: "changeMember",
  method: "PATCH",
  path: "/api/organizations/{organization_uid}/members/{user_uid}",
  summary: "Change a member's role",
  description: "It counts from the next request of theirs on. 409 for the last admin.",
  auth: anyone,
  permission: "organization:administer",
  params: memberParams,
  body: z.object({ role: oneOf(ROLES) }),
  example: { role: "manager" },
  response: member,
  status: 200,
  message: "Member changed",
  errors: ["not_found", "last_admin"],
});

export const removeMemberOp = operation({
  contract: desk,
  id: "removeMember",
  method: "DELETE",
  path: "/api/organizations/{organization_uid}/members/{user_uid}",
  summary: "Remove a member",
  description:
    "Ends their access at once, with their tokens for this organization. Decisions of theirs that could still be taken back are dropped; what is assigned to them stays so, for somebody else to take over. Oneself leaves this way. 409 for the last admin.",
  auth: anyone,
  permission: "work_tasks:read",
  params: memberParams,
  response: null,
  status: 204,
  message: "Member removed",
  errors: ["not_found", "last_admin"],
});

const chosen = z.strictObject({ organization_uid: z.guid() });

export const chooseDefaultOrganizationOp = operation({
  contract: desk,
  id: "chooseDefaultOrganization",
  method: "PUT",
  path: "/api/me/default-organization",
  summary: "Choose the default organization",
  description: "The one that the desk opens, and that requests are about which name none. For people.",
  auth: anyone,
  permission: "work_tasks:read",
  body: z.object({ organization_uid: uid }),
  example: { organization_uid: "550e8400-e29b-41d4-a716-446655440000" },
  response: chosen,
  status: 200,
  message: "Default organization chosen",
  errors: [],
});
