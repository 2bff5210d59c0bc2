import type { OrganizationSlug } from "./people";

/** Mail to these stays inside: the address of the demo's people, and that of the house. */
const OWN_DOMAINS: Record<OrganizationSlug, string[]> = {
  northwind: ["countersign.demo", "northwind.example"],
  helio: ["countersign.demo", "heliolabs.example"],
  quarry: ["countersign.demo", "quarrybank.example"],
};

const HIGH_RISK = [
  { toolType: "refund", amountFrom: 1000 },
  { toolType: "payout", amountFrom: 1000 },
  { toolType: "sql_change", amountFrom: null },
];

/** How the organizations of the demo want decisions to be made. */
export const rulesOf = (organization: OrganizationSlug) => ({
  ownDomains: OWN_DOMAINS[organization],
  highRiskRules: HIGH_RISK,
  ...(organization === "northwind" && { timeZone: "Europe/Berlin", minutePrice: "0.80" }),
  // A bank wants to know why.
  rejectNeedsNote: organization === "quarry",
});
