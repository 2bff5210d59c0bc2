import { text } from "../text";
import { type ApprovalStory, approved, rejected } from "./draft";

const HEADERS = { "content-type": "application/json", "x-source": "ops-agent" };

export const WEBHOOKS: readonly ApprovalStory[] = [
  () => ({
    key: "webhook-pause-dunning",
    agent: "collections",
    title: "Pause dunning for Acme Corp for ten days",
    reasoning: text`
      Acme has asked for a corrected copy of **INV-2026-0042**. While they wait for it, a further reminder would only
      annoy them. The pause ends by itself.`,
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "POST",
      url: "https://erp.northwind.example/api/dunning/pause",
      headers: HEADERS,
      body: { customer: "acme", days: 10, reason: "Waiting for a corrected invoice" },
    },
    trigger: {
      type: "email_received",
      from_email: "billing@acme.com",
      subject: "RE: INV-2026-0042 payment status",
    },
    asked: { afterMessage: "acme-payment-status" },
    due: 1,
    links: [{ invoice: "INV-2026-0042" }, { message: "acme-payment-status" }],
  }),
  () => ({
    key: "webhook-replay-edi",
    agent: "ops",
    title: "Replay three EDI messages of Lumen Retail",
    reasoning: text`
      The gateway is healthy again, and the three messages are still in the partner's outbox:

      1. \`ORDERS 9001822\`
      2. \`ORDERS 9001823\`
      3. \`ORDERS 9001830\`

      A replay is safe: the importer knows each message by its number.`,
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "POST",
      url: "https://edi.northwind.example/v2/partners/lumen/replay",
      headers: { ...HEADERS, "idempotency-key": "lumen-replay-9001822-9001830" },
      body: { messages: [9_001_822, 9_001_823, 9_001_830], dry_run: false },
    },
    trigger: {
      type: "email_received",
      from_email: "ekonomi@lumenretail.example",
      subject: "EDI: ORDERS rejected",
    },
    priority: "high",
    asked: 2,
    due: 0,
    links: [{ message: "lumen-edi" }],
  }),
  () => ({
    key: "webhook-carrier-claim",
    agent: "ops",
    title: "File a damage claim with the carrier for delivery 88213",
    reasoning:
      "The carrier takes claims **within seven days**, only through its interface. Value: three crates, 287.40 GBP.",
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "PUT",
      url: "https://api.carrier.example/claims/88213",
      headers: HEADERS,
      body: { shipment: 88_213, kind: "damage", pieces: 3, value: { amount: 287.4, currency: "GBP" } },
    },
    trigger: { type: "email_received", from_email: "kitchen@junipercafe.example", subject: "Damaged crates" },
    asked: 1,
    due: 4,
    links: [{ message: "juniper-damaged-crates" }, { party: "juniper" }],
  }),
  () => ({
    key: "webhook-rates",
    agent: "ops",
    title: "Load this month's exchange rates into the ERP",
    reasoning: "The central bank published the rates at 16:00. All **seven** are within 2 % of last month.",
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "POST",
      url: "https://erp.northwind.example/api/rates",
      headers: HEADERS,
      body: { base: "EUR", rates: { USD: 1.0841, GBP: 0.8355, SEK: 11.482, NOK: 11.773, CHF: 0.9366 } },
    },
    trigger: { type: "cron", schedule: "5 16 1 * *" },
    asked: 18,
    outcome: approved("jon", 55),
  }),
  () => ({
    key: "webhook-credit-hold",
    agent: "collections",
    title: "Put Granite Peak Outfitters on credit hold",
    reasoning: text`
      Granite Peak owes us for two invoices, one of them for more than seven weeks. The policy asks for a **hold** beyond
      45 days: new orders then wait until somebody releases them.`,
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "POST",
      url: "https://erp.northwind.example/api/customers/granite/hold",
      headers: HEADERS,
      body: { hold: true, release: "manual" },
    },
    trigger: { type: "invoice", event: "overdue", invoice_number: "INV-2026-0032", days_overdue: 47 },
    priority: "high",
    asked: 11,
    links: [{ invoice: "INV-2026-0032" }, { invoice: "INV-2026-0048" }],
    outcome: rejected("priya", 19, "They promised to pay on Thursday. Ask again if they do not."),
  }),
  () => ({
    key: "webhook-cdn-purge",
    agent: "ops",
    title: "Purge the catalogue from the CDN",
    reasoning: "The old catalogue still shows last year's prices in two regions.",
    toolArgs: {
      tool_type: "trigger_webhook",
      method: "DELETE",
      url: "https://shop.northwind.example/cache?prefix=/catalogue/",
      headers: { "x-source": "ops-agent" },
      body: null,
    },
    trigger: { type: "slack_message", channel: "#web", from: "@lea", text: "the catalogue is stale again" },
    asked: 22,
    outcome: approved("mara", 3, "Go."),
  }),
];
