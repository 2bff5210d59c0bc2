import { text } from "../text";
import { type ApprovalStory, approved, rejected } from "./draft";

const pipeline = (branch: string) => ({ type: "scheduled", name: "Release train", branch });

export const DEPLOYMENTS: readonly ApprovalStory[] = [
  () => ({
    key: "deploy-portal",
    agent: "ops",
    title: "Deploy customer-portal 4.18.0 to production",
    reasoning: text`
      # customer-portal 4.18.0

      Staging has run this version **for 26 hours** without a new error.

      ## What is in it

      - Downloads of several invoices as one file
      - Faster order search (needs the new index, see the SQL change that waits for you)
      - Fix: the session ended too early in Safari

      ## Checks

      | Check | Result |
      | --- | --- |
      | Unit and browser tests | 1,842 passed |
      | Error rate on staging | 0.02 % (was 0.03 %) |
      | p95 of \`GET /orders\` | 310 ms (was 640 ms) |
      | Database migration | one new column, nullable |

      ## Way back

      \`\`\`sh
      deployctl rollback customer-portal --to 4.17.3
      \`\`\`

      It takes about **four minutes**; the new column may stay.

      [Release notes](https://git.northwind.example/portal/releases/4.18.0)`,
    toolArgs: {
      tool_type: "deployment",
      service: "customer-portal",
      environment: "production",
      from_version: "4.17.3",
      to_version: "4.18.0",
      commit: "9f3c1d7a52be",
      notes: "Rolling, two pods at a time. Freeze begins on Friday at noon.",
    },
    trigger: pipeline("release/4.18"),
    priority: "high",
    asked: 1,
    due: 0,
    assignee: "mara",
  }),
  () => ({
    key: "deploy-edi",
    agent: "ops",
    title: "Deploy edi-gateway 2.9.1 to production",
    reasoning:
      "Hot fix for the **503** of the other night: the pool of connections was never given back after a time-out.",
    toolArgs: {
      tool_type: "deployment",
      service: "edi-gateway",
      environment: "production",
      from_version: "2.9.0",
      to_version: "2.9.1",
      commit: "41e0bb86c0d3",
      notes: "Restart takes about 20 seconds. Partners retry by themselves.",
    },
    trigger: { type: "slack_message", channel: "#ops", from: "@jon", text: "edi fix is merged" },
    priority: "urgent",
    asked: 2,
    due: -1,
    links: [{ message: "lumen-edi" }],
  }),
  () => ({
    key: "deploy-pricing-staging",
    agent: "ops",
    title: "Deploy pricing 1.33.0-rc.2 to staging",
    reasoning:
      "Second candidate with the new price list. Sales wants to *click through it* before the announcement.",
    toolArgs: {
      tool_type: "deployment",
      service: "pricing",
      environment: "staging",
      from_version: "1.33.0-rc.1",
      to_version: "1.33.0-rc.2",
      commit: "c77d20f1aa94",
      notes: "",
    },
    trigger: pipeline("release/1.33"),
    priority: "low",
    asked: 0,
  }),
  () => ({
    key: "deploy-portal-previous",
    agent: "ops",
    title: "Deploy customer-portal 4.17.3 to production",
    reasoning: "One fix: the VAT number on Swiss invoices. Three hours on staging, all tests passed.",
    toolArgs: {
      tool_type: "deployment",
      service: "customer-portal",
      environment: "production",
      from_version: "4.17.2",
      to_version: "4.17.3",
      commit: "0aa64be19c5f",
      notes: "No migration.",
    },
    trigger: pipeline("release/4.17"),
    asked: 5,
    outcome: approved("jon", 16),
  }),
  () => ({
    key: "deploy-warehouse-friday",
    agent: "ops",
    title: "Deploy warehouse-api 7.0.0 to production",
    reasoning: text`
      A new major version with a **migration that cannot be taken back**: it merges two stock tables.

      - [x] Ran on a copy of production (38 minutes)
      - [ ] Tested with the handheld scanners`,
    toolArgs: {
      tool_type: "deployment",
      service: "warehouse-api",
      environment: "production",
      from_version: "6.24.1",
      to_version: "7.0.0",
      commit: "e2d95c3370b8",
      notes: "Warehouse stands still for 38 minutes.",
    },
    trigger: pipeline("release/7.0"),
    priority: "high",
    asked: 13,
    outcome: rejected("priya", 24, "Not before the scanners are tested, and not on a working day."),
  }),
  () => ({
    key: "deploy-mailer",
    agent: "ops",
    title: "Deploy mailer 3.2.0 to production",
    reasoning: "Mails are signed with the new DKIM key. The old key stays valid for **30 days**.",
    toolArgs: {
      tool_type: "deployment",
      service: "mailer",
      environment: "production",
      from_version: "3.1.4",
      to_version: "3.2.0",
      commit: "5b1f09d8e6c2",
      notes: "DNS record is in place since yesterday.",
    },
    trigger: pipeline("release/3.2"),
    asked: 27,
    outcome: approved("mara", 88, null),
  }),
];
