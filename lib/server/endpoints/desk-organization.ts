import * as invitationOps from "@/lib/contracts/desk/organization/invitations";
import * as logOps from "@/lib/contracts/desk/organization/log";
import * as shapes from "@/lib/contracts/desk/organization/mapping";
import * as memberOps from "@/lib/contracts/desk/organization/members";
import * as settingsOps from "@/lib/contracts/desk/organization/settings";
import type { Organization } from "@/lib/domain/organization-settings";
import { previewRetention } from "../archive/preview-retention";
import { Answer, endpoint } from "../http/endpoint";
import { createInvitation, listInvitations, revokeInvitation } from "../invitations/invitations";
import { canMail } from "../mail/send-mail";
import { changeMember, chooseDefaultOrganization, removeMember } from "../members/change-members";
import { getMemberDuties, listMembers } from "../members/read-members";
import { listOrganizationLog } from "../organization-log/list";
import { chooseOrganization } from "../organizations/choose-organization";
import { createOrganization } from "../organizations/create-organization";
import { getOrganization, updateOrganization } from "../organizations/settings";

const organizationAnswer = (organization: Organization) =>
  new Answer(shapes.toOrganization(organization), { headers: { etag: `"${organization.version}"` } });

const create = endpoint(settingsOps.createOrganizationOp, async (ctx, { body }) =>
  organizationAnswer(await createOrganization(ctx, { name: body.name, timeZone: body.time_zone })),
);

const get = endpoint(settingsOps.getOrganizationOp, async (ctx, { params }) =>
  organizationAnswer(await getOrganization(ctx, params.organization_uid)),
);

const update = endpoint(settingsOps.updateOrganizationOp, async (ctx, { params, headers, body }) =>
  organizationAnswer(
    await updateOrganization(ctx, params.organization_uid, {
      changes: shapes.fromChanges(body),
      expectedVersion: headers["if-match"],
    }),
  ),
);

const retention = endpoint(settingsOps.previewRetentionOp, async (ctx, { params, query: { months } }) => ({
  tasks: await previewRetention(ctx, { organizationUid: params.organization_uid, months }),
}));

type MemberParams = { organization_uid: string; user_uid: string };
const keyOf = ({ organization_uid: organizationUid, user_uid: uid }: MemberParams) => ({
  organizationUid,
  uid,
});

const members = endpoint(memberOps.listMembersOp, async (ctx, { params }) => ({
  items: (await listMembers(ctx, params.organization_uid)).map(shapes.toMember),
}));

const duties = endpoint(memberOps.getMemberDutiesOp, async (ctx, { params }) =>
  shapes.toDuties(await getMemberDuties(ctx, keyOf(params))),
);

const changeRole = endpoint(memberOps.changeMemberOp, async (ctx, { params, body }) =>
  shapes.toMember(await changeMember(ctx, keyOf(params), body.role)),
);

const remove = endpoint(memberOps.removeMemberOp, async (ctx, { params }) => {
  await removeMember(ctx, keyOf(params));
  return undefined;
});

const chooseDefault = endpoint(memberOps.chooseDefaultOrganizationOp, async (ctx, { body }) => {
  const organizationUid = await chooseOrganization(ctx, body.organization_uid);
  await chooseDefaultOrganization(ctx, organizationUid);
  return { organization_uid: organizationUid };
});

const invitations = endpoint(invitationOps.listInvitationsOp, async (ctx, { params }) => ({
  items: (await listInvitations(ctx, params.organization_uid)).map(shapes.toInvitation),
  can_mail: canMail(),
}));

const invite = endpoint(invitationOps.createInvitationOp, async (ctx, { params, body }) => {
  const { role, email, expires_in_days: days } = body;
  const input = { organizationUid: params.organization_uid, role, email, days };
  const { invitation, url, isMailed } = await createInvitation(ctx, input);
  return { ...shapes.toInvitation(invitation), url, is_mailed: isMailed };
});

const revoke = endpoint(invitationOps.revokeInvitationOp, async (ctx, { params }) => {
  await revokeInvitation(ctx, { organizationUid: params.organization_uid, uid: params.invitation_uid });
  return undefined;
});

const log = endpoint(logOps.listOrganizationLogOp, async (ctx, { query }) => {
  const filter = {
    organizationUid: await chooseOrganization(ctx, query.organization_uid),
    ...{ byUids: query.by, actions: query.action, from: query.from, to: query.to },
    ...{ subjectTypes: query.subject_type, subjectUids: query.subject_uid },
  };
  const { entries, cursor } = await listOrganizationLog(ctx, filter, query);
  return { items: entries.map(shapes.toLogEntry), next_cursor: cursor };
});

export const deskOrganizationEndpoints = [
  ...[create, get, update, retention, members, duties, changeRole, remove, chooseDefault],
  ...[invitations, invite, revoke, log],
];
