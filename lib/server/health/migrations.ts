/** The migrations that this program needs; a test holds the list against the folder. */
export const MIGRATIONS = [
  "20261121000000_init",
  "20261122000000_task_doors",
  "20261123000000_workbench",
  "20261124000000_delivery",
  "20261125000000_webhooks",
  "20261125010000_grants",
  "20261125020000_bundle",
  "20261125030000_test_mode",
  "20261126000000_organization_settings",
  "20261126010000_archive",
  "20261126020000_dashboard",
  "20261126030000_members",
  "20261126040000_agents",
  "20261126050000_waiting",
  "20261127030000_last_seen",
  "20261127040000_assignee_order",
] as const;
