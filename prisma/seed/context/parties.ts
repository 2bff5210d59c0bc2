import type { OrganizationSlug } from "../people";

type PartyData = {
  readonly key: string;
  readonly organization: OrganizationSlug;
  readonly name: string;
  readonly email: string;
  readonly currency: string;
};

const party = <const Key extends string>(
  key: Key,
  name: string,
  email: string,
  currency: string,
): Omit<PartyData, "key" | "organization"> & { readonly key: Key } => ({ key, name, email, currency });

const inOrganization = <Party>(organization: OrganizationSlug, parties: readonly Party[]) =>
  parties.map((each) => ({ ...each, organization }));

export const PARTIES = [
  ...inOrganization("northwind", [
    party("acme", "Acme Corp", "billing@acme.com", "USD"),
    party("bluefin", "Bluefin Logistics", "accounts@bluefin.example", "EUR"),
    party("cedar", "Cedar & Pine Furniture", "ledger@cedarpine.example", "GBP"),
    party("delmar", "Delmar Foods", "payables@delmarfoods.example", "EUR"),
    party("evergreen", "Evergreen Hospitality", "ap@evergreenhotels.example", "USD"),
    party("fjord", "Fjord Seafood AS", "faktura@fjordseafood.example", "NOK"),
    party("granite", "Granite Peak Outfitters", "finance@granitepeak.example", "USD"),
    party("hanseatic", "Hanseatic Coffee GmbH", "einkauf@hanseatic-coffee.example", "EUR"),
    party("ironbridge", "Ironbridge Tools Ltd", "accounts@ironbridge.example", "GBP"),
    party("juniper", "Juniper Café Group", "office@junipercafe.example", "GBP"),
    party("kestrel", "Kestrel Aviation Services", "ap@kestrel-aviation.example", "USD"),
    party("lumen", "Lumen Retail AB", "ekonomi@lumenretail.example", "SEK"),
    party("marisol", "Marisol Textiles S.L.", "pedidos@marisol.example", "EUR"),
    party("oakline", "Oakline Interiors", "books@oakline.example", "USD"),
    party("polder", "Polder Bikes B.V.", "inkoop@polderbikes.example", "EUR"),
    party("zephyr", "Zephyr Kitchens AG", "buchhaltung@zephyr-kitchens.example", "CHF"),
  ]),
  ...inOrganization("helio", [
    party("brightside", "Brightside Clinics", "billing@brightside.example", "USD"),
    party("corvid", "Corvid Analytics", "finance@corvid.example", "USD"),
    party("meltemi", "Meltemi Energy", "accounts@meltemi.example", "EUR"),
    party("nova", "Nova Schools Trust", "bursar@novaschools.example", "GBP"),
    party("tidewater", "Tidewater Robotics", "ap@tidewater.example", "USD"),
    party("umbra", "Umbra Studios", "studio@umbra.example", "EUR"),
  ]),
  ...inOrganization("quarry", [
    party("ashlar", "Ashlar Holdings", "treasury@ashlar.example", "GBP"),
    party("basalt", "Basalt Mining plc", "finance@basaltmining.example", "GBP"),
    party("slate", "Slate Insurance", "settlements@slate-insurance.example", "EUR"),
  ]),
] satisfies readonly PartyData[];

export type PartyKey = (typeof PARTIES)[number]["key"];
