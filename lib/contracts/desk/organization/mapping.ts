import type { DecisionRules } from "@/lib/domain/decision-rules";
import type { Invitation, Member, MemberDuties } from "@/lib/domain/member";
import type { LoggedChange } from "@/lib/domain/organization-change";
import type { Organization, OrganizationSettings } from "@/lib/domain/organization-settings";
import type { DecisionRulesView } from "../workbench/rules";
import type { InvitationView } from "./invitations";
import type { LogEntryView } from "./log";
import type { DutiesView, MemberView } from "./members";
import type { OrganizationView, SettingsChanges, SettingsView } from "./settings";

export const toDecisionRules = (rules: DecisionRules): DecisionRulesView => ({
  undo_seconds: rules.undoSeconds,
  undo_skips_urgent: rules.undoSkipsUrgent,
  reject_needs_note: rules.rejectNeedsNote,
  quick_reasons: [...rules.quickReasons],
  own_domains: [...rules.ownDomains],
  not_executed_minutes: rules.notExecutedMinutes,
  grant_minutes: rules.grantMinutes,
  high_risk_rules: rules.highRiskRules.map(({ toolType, amountFrom }) => ({
    tool_type: toolType,
    amount_from: amountFrom,
  })),
});

export const toSettings = (settings: OrganizationSettings): SettingsView => ({
  name: settings.name,
  time_zone: settings.timeZone,
  working_hours: settings.workingHours.map(({ weekday, from, to }) => ({ weekday, from, to })),
  holidays: [...settings.holidays],
  ...toDecisionRules(settings),
  service_levels: { ...settings.serviceLevels },
  minute_price: settings.minutePrice,
  price_currency: settings.priceCurrency,
  retention_months: settings.retentionMonths,
});

export const toOrganization = (organization: Organization): OrganizationView => ({
  uid: organization.uid,
  is_test: organization.isTest,
  version: organization.version,
  has_requests: organization.hasRequests,
  ...toSettings(organization),
});

/** What is undefined stays. */
export type ChangedSettings = {
  [K in keyof OrganizationSettings]?: OrganizationSettings[K] | undefined;
};

export const fromChanges = (changes: SettingsChanges): ChangedSettings => ({
  name: changes.name?.trim(),
  timeZone: changes.time_zone,
  workingHours: changes.working_hours,
  holidays: changes.holidays && [...new Set(changes.holidays)].sort((a, b) => a.localeCompare(b, "en")),
  undoSeconds: changes.undo_seconds,
  undoSkipsUrgent: changes.undo_skips_urgent,
  rejectNeedsNote: changes.reject_needs_note,
  quickReasons: changes.quick_reasons,
  ownDomains: changes.own_domains && [...new Set(changes.own_domains)],
  notExecutedMinutes: changes.not_executed_minutes,
  grantMinutes: changes.grant_minutes,
  highRiskRules: changes.high_risk_rules?.map(({ tool_type, amount_from }) => ({
    toolType: tool_type,
    amountFrom: amount_from,
  })),
  serviceLevels: changes.service_levels,
  minutePrice: changes.minute_price,
  priceCurrency: changes.price_currency,
  retentionMonths: changes.retention_months,
});

export const toMember = (member: Member): MemberView => ({
  user_uid: member.uid,
  full_name: member.name,
  email: member.email,
  role: member.role,
  joined_at: member.joinedAt,
  ...(member.lastSeenAt !== undefined && { last_seen_at: member.lastSeenAt }),
});

export const toDuties = (duties: MemberDuties): DutiesView => ({
  assigned_total: duties.assignedTotal,
  assigned: duties.assigned.map(({ uid, number, title }) => ({ uid, identifier: `T-${number}`, title })),
  held_total: duties.heldTotal,
  agents: duties.agents.map(({ uid, name }) => ({ agent_uid: uid, name })),
  shared_views: duties.sharedViews.map(({ uid, name }) => ({ uid, name })),
});

export const toInvitation = (invitation: Invitation): InvitationView => ({
  uid: invitation.uid,
  role: invitation.role,
  email: invitation.email,
  invited_by: { user_uid: invitation.invitedBy.uid, user_name: invitation.invitedBy.name },
  created_at: invitation.createdAt,
  expires_at: invitation.expiresAt,
  mailed_at: invitation.mailedAt,
  mail_problem: invitation.mailProblem,
});

export const toLogEntry = (entry: LoggedChange): LogEntryView => ({
  uid: entry.uid,
  at: entry.at,
  by: { type: entry.by.type, uid: entry.by.uid, name: entry.by.name },
  action: entry.action,
  subject: { type: entry.subject.type, uid: entry.subject.uid, name: entry.subject.name },
  before: entry.before && { ...entry.before },
  after: entry.after && { ...entry.after },
});
