import { text } from "../text";
import { blocked, inOrganization, moved } from "./draft";

export const OPERATIONS_TASKS = inOrganization("northwind", [
  {
    key: "import-key",
    by: "jon",
    title: "Find out why the contact import ran twice",
    description: text`
      Seen in the log:

      \`\`\`text
      02:14:07 import started run=7731
      02:19:07 scheduler: run 7731 timed out, retry 1
      02:19:08 import started run=7732
      02:21:55 run 7731 committed 6118 rows
      \`\`\``,
    priority: "high",
    due: 1,
    created: 3,
    assignee: { person: "jon" },
    tags: ["incident"],
    channel: "operations",
    external: { type: "incident", sessionId: "run-7731" },
    steps: moved("jon", "in_progress"),
  },
  {
    key: "edi-pool",
    by: "jon",
    title: "Review the connection pool fix in edi-gateway",
    due: -1,
    created: 2,
    assignee: { person: "mara" },
    links: [{ message: "lumen-edi" }],
    channel: "operations",
    steps: moved("jon", "in_review"),
  },
  {
    key: "disk",
    by: "mara",
    title: "Order a larger disk for the ERP database",
    description: "At 91 %. The audit table has to stay, so we need room for about three years.",
    priority: "high",
    due: -5,
    created: 14,
    assignee: { person: "jon" },
    steps: moved("jon", "in_progress", "done"),
  },
  {
    key: "restore-drill",
    by: "mara",
    title: "Restore last night's backup on the spare machine",
    due: 7,
    created: 11,
    assignee: { agent: "ops" },
    channel: "operations",
  },
  {
    key: "as2-certificate",
    by: "priya",
    title: "Renew the AS2 certificate",
    due: 8,
    created: 16,
    assignee: { person: "jon" },
    steps: [
      { by: "priya", field: "due_date", to: 6 },
      { by: "jon", field: "status", to: "in_progress" },
    ],
  },
  {
    key: "scanner-test",
    by: "priya",
    title: "Test warehouse-api 7 with the handheld scanners",
    due: 4,
    created: 12,
    assignee: { person: "priya" },
    beside: ["jon"],
    tags: ["warehouse"],
    channel: "operations",
    steps: [
      ...moved("priya", "in_progress"),
      blocked("priya", "Two of the six scanners are in repair, and the old ones cannot read the new labels."),
    ],
  },
  {
    key: "bay-fourteen",
    by: "ops",
    title: "Recount bay 14 in Rotterdam",
    tags: ["warehouse", "stock"],
    channel: "operations",
    priority: "low",
    due: 0,
    created: 0,
  },
  {
    key: "old-tokens",
    by: "mara",
    title: "Revoke the API tokens of the old shop",
    due: -16,
    created: 24,
    assignee: { person: "mara" },
    steps: moved("mara", "done"),
  },
  {
    key: "bluefin-surcharge",
    by: "priya",
    title: "Check Bluefin's new fuel surcharge against the contract",
    due: 9,
    created: 25,
    links: [{ message: "bluefin-fuel" }, { party: "bluefin" }],
    assignee: { person: "priya" },
  },
  {
    key: "label-printer",
    by: "jon",
    title: "Replace the label printer at gate 2",
    due: -19,
    created: 29,
    steps: [
      { by: "jon", field: "assign_to", to: { person: "jon" } },
      { by: "jon", field: "status", to: "canceled" },
    ],
  },
]);
