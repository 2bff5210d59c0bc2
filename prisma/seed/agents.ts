import type { OrganizationSlug, PersonKey } from "./people";

type DemoAgent = {
  readonly key: string;
  readonly organization: OrganizationSlug;
  readonly name: string;
  readonly description: string;
  /** Who answers for it. */
  readonly owner: PersonKey;
};

export const DEMO_AGENTS = [
  {
    key: "collections",
    organization: "northwind",
    name: "Collections Agent",
    description: "Watches open invoices and chases late payments. Asks before any mail leaves the house.",
    owner: "priya",
  },
  {
    key: "support",
    organization: "northwind",
    name: "Support Agent",
    description: "Reads the shared inbox, drafts replies and proposes refunds for orders that went wrong.",
    owner: "jon",
  },
  {
    key: "ops",
    organization: "northwind",
    name: "Ops Agent",
    description:
      "Keeps services and data in order: deployments, data fixes, webhooks and hand-offs to people.",
    owner: "mara",
  },
  {
    key: "billing",
    organization: "helio",
    name: "Billing Agent",
    description:
      "Runs subscription billing for Helio Labs: invoices, failed cards, credits and plan changes.",
    owner: "ines",
  },
] as const satisfies readonly DemoAgent[];

export type AgentKey = (typeof DEMO_AGENTS)[number]["key"];
