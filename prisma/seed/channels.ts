import type { ChannelType } from "@/lib/domain/channel";
import type { OrganizationSlug } from "./people";
import type { ActorKey } from "./rows/actors";

type DemoChannel = {
  readonly key: string;
  readonly organization: OrganizationSlug;
  readonly name: string;
  readonly purpose: string;
  readonly type: ChannelType;
  readonly members: readonly ActorKey[];
};

export const DEMO_CHANNELS = [
  {
    key: "collections",
    organization: "northwind",
    name: "collections",
    purpose: "Overdue invoices, who calls whom, and what was promised",
    type: "public",
    members: ["mara", "priya", "jon", "collections"],
  },
  {
    key: "operations",
    organization: "northwind",
    name: "operations",
    purpose: "Services, data and the warehouse",
    type: "public",
    members: ["jon", "priya", "ops"],
  },
  {
    key: "credit-limits",
    organization: "northwind",
    name: "credit limits",
    purpose: "What we decide about customers in difficulties; not for the whole house",
    type: "private",
    members: ["mara", "priya"],
  },
  {
    key: "subscriptions",
    organization: "helio",
    name: "subscriptions",
    purpose: "Cards, credits and plan changes",
    type: "public",
    members: ["ines", "mara", "billing"],
  },
] as const satisfies readonly DemoChannel[];

/** What was posted about several tasks at once. */
export const DEMO_SUMMARIES = [
  {
    key: "monday",
    channel: "collections",
    by: "collections",
    daysAgo: 2,
    text: "Three things hold up most of the overdue amount this week: Bluefin's file, Granite's promise and Oakline's ninth pallet. @jon has two of them, @priya the third.",
    tasks: ["bluefin-collections", "granite-thursday", "oakline-credit"],
  },
] as const;

export type ChannelKey = (typeof DEMO_CHANNELS)[number]["key"];
