import { promises as dns, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "../env";

/** Why nothing is sent to an address. */
export class ForbiddenDestination extends Error {}

const NOT_PUBLIC = "must not lead to an address that is not public";
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Nothing that only means something here: private, loopback, link-local, carrier-grade NAT, embedded IPv4 and the like. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // The others are not assigned to anybody, or carry an IPv4 address.
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}

/** Without what a URL writes around it: `[::1]` and `example.com.` become `::1` and `example.com`. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, "").toLowerCase();

const isAllowed = (url: URL): boolean => env().WEBHOOK_ALLOWED_HOSTS.has(hostOf(url));

/** What is wrong with an address to send to, as far as it can be seen from it alone; null where nothing is. */
export function problemOf(url: URL): string | null {
  if (url.username || url.password) return "must not hold a name or a password";
  if (isAllowed(url)) return null;
  if (url.protocol !== "https:") return "must be an https address";
  const host = hostOf(url);
  return isIP(host) && !isPublic(host) ? NOT_PUBLIC : null;
}

/** Asks a name server: neither the machine's own table of hosts counts, nor is one of the few threads kept waiting. */
export type Resolver = Pick<dns.Resolver, "resolve4" | "resolve6">;

const RESOLVER: Resolver = new dns.Resolver({ timeout: 3000, tries: 2 });

type Address = { address: string; family: 4 | 6 };

/** All addresses of a name. @throws ForbiddenDestination where one of them is not public; Error where it has none. */
export async function publicAddresses(hostname: string, resolver = RESOLVER): Promise<Address[]> {
  const asked = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const found = asked.flatMap((answer, index) =>
    answer.status === "fulfilled"
      ? answer.value.map((address) => ({ address, family: index === 0 ? (4 as const) : (6 as const) }))
      : [],
  );
  if (found.some(({ address }) => !isPublic(address))) {
    throw new ForbiddenDestination(`${hostname} ${NOT_PUBLIC}`);
  }
  if (found.length === 0) throw new Error(`${hostname} has no address`);
  return found;
}

/**
 * What a connection asks for its address, at the moment in which it is made: what a name led to earlier does not count,
 * so that nothing is won by having it lead elsewhere meanwhile.
 */
export function lookupFor(url: URL, resolver = RESOLVER): LookupFunction {
  if (isAllowed(url)) return systemLookup;
  return (hostname, { all }, done) => {
    publicAddresses(hostname, resolver).then(
      (found) => (all ? done(null, found) : done(null, found[0]?.address ?? "", found[0]?.family)),
      (error: Error) => done(error, "", 4),
    );
  };
}

/** The same as problemOf, after asking where the name leads now. One that leads nowhere yet is no problem. */
export async function problemNow(url: URL, resolver = RESOLVER): Promise<string | null> {
  const problem = problemOf(url);
  if (problem || isAllowed(url) || isIP(hostOf(url))) return problem;
  return publicAddresses(url.hostname, resolver).then(
    () => null,
    (error: unknown) => (error instanceof ForbiddenDestination ? NOT_PUBLIC : null),
  );
}
