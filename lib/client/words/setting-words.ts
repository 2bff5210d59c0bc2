import { t } from "./t";

const WORDS: Record<string, string> = {
  name: t("Name"),
  time_zone: t("Time zone"),
  working_hours: t("Working hours"),
  holidays: t("Holidays"),
  undo_seconds: t("Seconds to take a decision back"),
  undo_skips_urgent: t("Urgent decisions are final at once"),
  reject_needs_note: t("A rejection needs a reason"),
  quick_reasons: t("Quick reasons"),
  own_domains: t("Own domains"),
  high_risk_rules: t("High-risk calls"),
  not_executed_minutes: t("Minutes until “not executed”"),
  grant_minutes: t("Minutes that a grant is good"),
  service_levels: t("Service levels"),
  minute_price: t("Price of a minute"),
  price_currency: t("Currency"),
  retention_months: t("Archive after months"),
  is_test: t("Test mode"),
  role: t("Role"),
  email: t("E-mail"),
  invited_by: t("Invited by"),
  expires_in_days: t("Days until it expires"),
};

/** What a setting is called on its page and in the log; one that is not known keeps its own word. */
export const settingWords = (field: string): string =>
  WORDS[field] ?? field.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

const ROLES: Record<string, string> = {
  viewer: t("Viewer"),
  reviewer: t("Reviewer"),
  manager: t("Manager"),
  admin: t("Admin"),
};

export const roleWords = (role: string): string => ROLES[role] ?? role;

const ROLES_ABOUT: Record<string, string> = {
  viewer: t("reads"),
  reviewer: t("decides and works on tasks"),
  manager: t("assigns, deletes, and sees how reviewers do"),
  admin: t("changes these settings as well"),
};

/** A role with what it is for, for a list to choose from. */
export const roleWithMeaning = (role: string): string =>
  t("{role}: {meaning}", { role: roleWords(role), meaning: ROLES_ABOUT[role] ?? "" });

const ACTIONS: Record<string, string> = {
  "organization.created": t("Organization made"),
  "organization.updated": t("Organization changed"),
  "member.joined": t("Member joined"),
  "member.role_changed": t("Role changed"),
  "member.removed": t("Member removed"),
  "member.left": t("Member left"),
  "invitation.created": t("Invitation made"),
  "invitation.revoked": t("Invitation revoked"),
};

export const KNOWN_ACTIONS = Object.keys(ACTIONS);

/** `member.removed` → `Member removed`; one that is not known keeps its own words. */
export const actionWords = (action: string): string =>
  ACTIONS[action] ?? action.replace(/[._]/g, " ").replace(/^./, (first) => first.toUpperCase());

const SUBJECTS: Record<string, string> = {
  organization: t("Organization"),
  member: t("Members"),
  invitation: t("Invitations"),
  agent: t("Agents"),
  api_token: t("API tokens"),
  webhook_endpoint: t("Webhooks"),
};

export const subjectWords = (type: string): string => SUBJECTS[type] ?? type;

/** Weekdays as ISO 8601 numbers them, from Monday on. */
export const WEEKDAYS = [
  t("Monday"),
  t("Tuesday"),
  t("Wednesday"),
  t("Thursday"),
  t("Friday"),
  t("Saturday"),
  t("Sunday"),
] as const;

export const weekdayWords = (weekday: number): string => WEEKDAYS[weekday - 1] ?? String(weekday);
