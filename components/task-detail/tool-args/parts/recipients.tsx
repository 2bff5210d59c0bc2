import { domainOf, hasAddressAsName, isExternal, type Recipient } from "@/lib/client/arguments/recipients";
import { hasUnusualLetters, machineHost } from "@/lib/client/arguments/unusual-letters";
import { Danger } from "./danger";
import { ExactLetters } from "./exact-letters";
import { Said } from "./said";

function dangersOf(recipient: Recipient, ownDomains: readonly string[]): string[] {
  const { address } = recipient;
  const domain = domainOf(address);
  const machine = domain && machineHost(domain);
  return [
    domain === null ? "not an address" : null,
    domain !== null && isExternal(address, ownDomains) ? "external" : null,
    hasUnusualLetters(address) ? `letters beyond a to z${machine ? `: ${machine}` : ""}` : null,
    hasAddressAsName(recipient) ? "its name is another address" : null,
  ].filter((danger) => danger !== null);
}

type Props = { recipients: readonly Recipient[]; ownDomains: readonly string[] };

/** Who gets it, one a line, with those outside marked. */
export function Recipients({ recipients, ownDomains }: Props) {
  if (recipients.length === 0) return <span className="text-muted">nobody</span>;
  const outside = recipients.filter(({ address }) => isExternal(address, ownDomains)).length;
  return (
    <>
      {recipients.length > 2 && (
        <p className="text-muted">
          {recipients.length} recipients, {outside === 0 ? "none" : outside} of them external
        </p>
      )}
      <ul className="flex flex-col gap-0.5">
        {recipients.map((recipient, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one address may come twice
          <li key={place} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            {recipient.name && <Said text={recipient.name} />}
            <ExactLetters text={recipient.address} />
            {dangersOf(recipient, ownDomains).map((danger) => (
              <Danger key={danger}>{danger}</Danger>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
