import { counted } from "@/lib/client/words/t";

/** One receiver of a message: `Jane Doe <jane@acme.com>`. */
export type Recipient = { readonly name: string | null; readonly address: string };

/** A list of addresses in one text is taken apart only up to here; nobody writes a longer one by hand. */
const LONGEST_LIST = 10_000;
const PARTS = /(?:"[^"]*"|<[^>]*>|[^,;])+/g;
const NAMED = /^(.*?)\s*<([^<>]*)>$/s;

function recipientOf(text: string): Recipient {
  const [, name, address] = NAMED.exec(text.trim()) ?? [];
  return address?.trim() ? { name: name?.trim() || null, address: address.trim() } : plain(text);
}

const plain = (text: string): Recipient => ({ name: null, address: text.trim() });

const inText = (text: string): Recipient[] =>
  text.length > LONGEST_LIST
    ? [plain(text)]
    : (text.match(PARTS) ?? []).filter((part) => part.trim() !== "").map(recipientOf);

/** `{ "email": …, "name": … }`, but only with nothing else in it that would get lost. */
function inObject(value: object): Recipient | null {
  const { email, address = email, name = null, ...others } = value as Record<string, unknown>;
  const isWhole = !("email" in value && "address" in value) && Object.keys(others).length === 0;
  const isNamed = name === null || (typeof name === "string" && name !== "");
  return isWhole && isNamed && typeof address === "string" && address.trim() !== ""
    ? { name: name as string | null, address }
    : null;
}

function one(value: unknown): Recipient[] | null {
  if (typeof value === "string") return value.trim() === "" ? null : inText(value);
  const recipient = typeof value === "object" && value !== null ? inObject(value) : null;
  return recipient && [recipient];
}

/** The receivers that a text, a list or an object names; null where it is anything else, in whole or in part. */
export function recipientsOf(value: unknown): readonly Recipient[] | null {
  const each = (Array.isArray(value) ? value : [value]).map(one);
  return each.includes(null) ? null : each.flatMap((recipients) => recipients ?? []);
}

const FREE_MAIL = new Set([
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com"],
  ...["icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.de"],
  ...["gmx.net", "web.de", "mail.com", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "zoho.com"],
]);

/** What stands behind the last `@`; null where there is nothing. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf("@");
  return (
    (at > 0 &&
      address
        .slice(at + 1)
        .trim()
        .toLowerCase()) ||
    null
  );
}

/** The domain that counts as inside for a person; null for one whose mail anybody can get. */
function ownDomainOf(email: string): string | null {
  const domain = domainOf(email);
  return domain === null || FREE_MAIL.has(domain) ? null : domain;
}

/** What counts as inside: what the organization says, else the domain of the person who reads. */
export function ownDomainsOf(organization: readonly string[], email: string): readonly string[] {
  const own = ownDomainOf(email);
  return organization.length > 0 || own === null ? organization : [own];
}

/** Whether a message to that address leaves the organization. What cannot be read as an address does. */
export function isExternal(address: string, ownDomains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domain === null || !ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** A name that is written like an address: the usual way to pass for somebody else. */
export const hasAddressAsName = ({ name, address }: Recipient): boolean =>
  name?.includes("@") === true && name.replace(/["']/g, "") !== address;

/** `billing@acme.com`, `billing@acme.com and 2 others`. */
export function recipientWords(recipients: readonly Recipient[]): string | null {
  const [first, ...others] = recipients;
  if (!first) return null;
  const { address } = first;
  if (others.length === 0) return address;
  return counted(
    others.length,
    { one: "{address} and {count} other", other: "{address} and {count} others" },
    { address },
  );
}
