import type { Role } from "@/lib/domain/permissions";

/** Known to everyone, so the demo is seeded for local use only. */
export const DEMO_PASSWORD = "countersign-demo";

export const DEMO_ORGANIZATIONS = [
  { slug: "northwind", name: "Northwind Trading" },
  { slug: "helio", name: "Helio Labs" },
  { slug: "quarry", name: "Quarry Bank" },
] as const;

export type OrganizationSlug = (typeof DEMO_ORGANIZATIONS)[number]["slug"];

type DemoPerson = {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly defaultOrganization: OrganizationSlug;
  readonly memberships: readonly { readonly organization: OrganizationSlug; readonly role: Role }[];
};

/** The first one is who a newcomer signs in as. */
export const DEMO_PEOPLE = [
  {
    key: "mara",
    email: "mara@countersign.demo",
    name: "Mara Lindqvist",
    defaultOrganization: "northwind",
    memberships: [
      { organization: "northwind", role: "admin" },
      { organization: "helio", role: "reviewer" },
    ],
  },
  {
    key: "priya",
    email: "priya@countersign.demo",
    name: "Priya Raman",
    defaultOrganization: "northwind",
    memberships: [
      { organization: "northwind", role: "manager" },
      { organization: "helio", role: "viewer" },
    ],
  },
  {
    key: "jon",
    email: "jon@countersign.demo",
    name: "Jon Okafor",
    defaultOrganization: "northwind",
    memberships: [{ organization: "northwind", role: "reviewer" }],
  },
  {
    key: "tomas",
    email: "tomas@countersign.demo",
    name: "Tomas Weber",
    defaultOrganization: "northwind",
    memberships: [
      { organization: "northwind", role: "viewer" },
      { organization: "quarry", role: "reviewer" },
    ],
  },
  {
    key: "ines",
    email: "ines@countersign.demo",
    name: "Inês Duarte",
    defaultOrganization: "helio",
    memberships: [{ organization: "helio", role: "admin" }],
  },
  {
    key: "noor",
    email: "noor@countersign.demo",
    name: "Noor Haddad",
    defaultOrganization: "quarry",
    memberships: [{ organization: "quarry", role: "admin" }],
  },
] as const satisfies readonly DemoPerson[];

export type PersonKey = (typeof DEMO_PEOPLE)[number]["key"];
