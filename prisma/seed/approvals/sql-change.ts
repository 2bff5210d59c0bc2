import { text } from "../text";
import { type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";
import { DEDUPE_REASONING } from "./long-texts";

const DEDUPE_STATEMENT = text`
  DELETE FROM crm.contacts younger
  USING crm.contacts older
  WHERE lower(younger.email) = lower(older.email)
    AND younger.account_id = older.account_id
    AND younger.created_at > older.created_at
    AND younger.imported_by = 'nightly-import';`;

export const SQL_CHANGES: readonly ApprovalStory[] = [
  () => ({
    key: "sql-vat-rate",
    agent: "ops",
    title: "Set the VAT rate of open Swiss invoices to 8.1 %",
    reasoning: text`
      Zephyr's auditor found the **old rate (7.7 %)** on an invoice. The template is fixed; the open invoices are not.

      I expect two rows to change.`,
    toolArgs: {
      tool_type: "sql_change",
      database: "erp_production",
      // The one that a reviewer has to stop: it would change every invoice there is.
      statement: "UPDATE billing.invoices\nSET vat_rate = 0.081, updated_at = now();",
    },
    trigger: {
      type: "email_received",
      from_email: "buchhaltung@zephyr-kitchens.example",
      subject: "VAT rate",
    },
    priority: "urgent",
    asked: 0,
    due: 0,
    links: [{ invoice: "INV-2026-0047" }, { invoice: "INV-2026-0063" }],
  }),
  () => ({
    key: "sql-dedupe-contacts",
    agent: "ops",
    title: "Delete 412 duplicate contacts",
    reasoning: DEDUPE_REASONING,
    toolArgs: { tool_type: "sql_change", database: "crm_production", statement: DEDUPE_STATEMENT },
    trigger: { type: "scheduled", name: "Data quality check" },
    priority: "high",
    asked: 3,
    due: -1,
    assignee: "mara",
  }),
  () => ({
    key: "sql-index",
    agent: "ops",
    title: "Add an index for the slow order search",
    reasoning: text`
      The search by customer reference takes **4.1 s** at the 95th percentile. On a copy of the database this index brings
      it down to 30 ms.

      \`\`\`text
      Seq Scan on orders  (cost=0.00..184220.11 rows=9 width=412) (actual time=4087.410 rows=9)
      Index Scan using orders_customer_ref  (actual time=0.041..0.063 rows=9)
      \`\`\`

      \`CONCURRENTLY\`, so nobody has to wait.`,
    toolArgs: {
      tool_type: "sql_change",
      database: "erp_production",
      statement:
        "CREATE INDEX CONCURRENTLY orders_customer_ref\n  ON sales.orders (customer_id, lower(customer_ref));",
    },
    trigger: { type: "cron", schedule: "0 3 * * 0", job: "slow query report" },
    asked: 4,
    due: 5,
  }),
  () => ({
    key: "sql-lumen-address",
    agent: "ops",
    title: "Move Lumen's open orders to the new address",
    reasoning: "Four open orders still have the old warehouse. The address record `8841` is new and checked.",
    toolArgs: {
      tool_type: "sql_change",
      database: "erp_production",
      statement: text`
        UPDATE sales.orders
        SET ship_to_address_id = 8841
        WHERE customer_id = 'lumen'
          AND shipped_at IS NULL;`,
    },
    trigger: {
      type: "email_received",
      from_email: "ekonomi@lumenretail.example",
      subject: "New delivery address",
    },
    asked: 7,
    links: [{ message: "lumen-new-address" }],
    outcome: approvedWithEdits({
      by: "jon",
      after: 44,
      note: "One of the four is a pick-up, it keeps its address.",
      edits: {
        statement: text`
          UPDATE sales.orders
          SET ship_to_address_id = 8841
          WHERE customer_id = 'lumen'
            AND shipped_at IS NULL
            AND delivery_mode <> 'pick_up';`,
      },
    }),
  }),
  () => ({
    key: "sql-truncate-audit",
    agent: "ops",
    title: "Empty the audit table to free 41 GB",
    reasoning:
      "The disk is at **91 %**. `audit.events` is the largest table, and nobody has read it this month.",
    toolArgs: {
      tool_type: "sql_change",
      database: "erp_production",
      statement: "TRUNCATE TABLE audit.events;",
    },
    trigger: { type: "cron", schedule: "*/15 * * * *", job: "disk watch" },
    priority: "high",
    asked: 14,
    outcome: rejected(
      "mara",
      2,
      "Never the audit trail. We have to keep it for ten years; get a larger disk.",
    ),
  }),
  () => ({
    key: "sql-fix-currency",
    agent: "ops",
    title: "Correct the currency of 18 price rows",
    reasoning:
      "Eighteen rows of the Swiss price list say EUR. *The amounts are right*, only the currency is not.",
    toolArgs: {
      tool_type: "sql_change",
      database: "erp_production",
      statement:
        "UPDATE sales.prices SET currency = 'CHF' WHERE price_list = 'CH-2026' AND currency = 'EUR';",
    },
    trigger: { type: "scheduled", name: "Data quality check" },
    asked: 25,
    outcome: approved("priya", 31, "Counted them: 18."),
  }),
];
