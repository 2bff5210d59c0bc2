import type { HighRiskRule } from "@/lib/domain/high-risk";
import type { Organization, OrganizationSettings } from "@/lib/domain/organization-settings";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

const COLUMNS = Prisma.sql`
  o.uid, o.name, o.is_test AS "isTest", o.settings_version AS version, o.time_zone AS "timeZone", o.working_hours AS "workingHours",
  o.holidays::text[] AS holidays, o.undo_seconds AS "undoSeconds", o.undo_skips_urgent AS "undoSkipsUrgent",
  o.reject_needs_note AS "rejectNeedsNote", o.quick_reasons AS "quickReasons", o.own_domains AS "ownDomains",
  o.high_risk_rules AS "highRiskRules", o.not_executed_minutes AS "notExecutedMinutes", o.grant_minutes AS "grantMinutes",
  o.service_levels AS "serviceLevels", o.minute_price::float8 AS "minutePrice", o.price_currency AS "priceCurrency",
  o.retention_months AS "retentionMonths",
  EXISTS (SELECT FROM work_tasks t WHERE t.organization_uid = o.uid AND t.type = 'hil_approval') AS "hasRequests"`;

/** By hand, so that it can be read within the transaction that changes it. */
export async function selectOrganization(from: Queryable, uid: string): Promise<Organization | null> {
  const [found] = await from.rows<Organization>(
    Prisma.sql`SELECT ${COLUMNS} FROM organizations o WHERE o.uid = ${uid}::uuid`,
    "select-organization",
  );
  return found ?? null;
}

export async function lockRow(tx: Tx, uid: string): Promise<void> {
  await tx.rows(Prisma.sql`SELECT FROM organizations WHERE uid = ${uid}::uuid FOR NO KEY UPDATE`);
}

const asJson = (rules: readonly HighRiskRule[]): string =>
  JSON.stringify(rules.map(({ toolType, amountFrom }) => ({ toolType, amountFrom })));

/** Of a locked organization; its version counts on. */
export async function saveSettings(tx: Tx, uid: string, settings: OrganizationSettings): Promise<void> {
  const { workingHours, holidays, quickReasons, ownDomains, highRiskRules, serviceLevels } = settings;
  await tx.rows(Prisma.sql`
    UPDATE organizations SET settings_version = settings_version + 1, name = ${settings.name}, time_zone = ${settings.timeZone},
      working_hours = ${JSON.stringify(workingHours)}::json, holidays = ${[...holidays]}::date[],
      undo_seconds = ${settings.undoSeconds}, undo_skips_urgent = ${settings.undoSkipsUrgent},
      reject_needs_note = ${settings.rejectNeedsNote}, quick_reasons = ${[...quickReasons]}::text[],
      own_domains = ${[...ownDomains]}::text[], high_risk_rules = ${asJson(highRiskRules)}::json,
      not_executed_minutes = ${settings.notExecutedMinutes}, grant_minutes = ${settings.grantMinutes},
      service_levels = ${JSON.stringify(serviceLevels)}::json, minute_price = ${settings.minutePrice}::numeric,
      price_currency = ${settings.priceCurrency}, retention_months = ${settings.retentionMonths}::int
    WHERE uid = ${uid}::uuid`);
}
