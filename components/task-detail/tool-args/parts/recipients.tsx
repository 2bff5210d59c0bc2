import { domainOf, hasAddressAsName, isExternal, type Recipient } from "@/lib/client/arguments/recipients";
import { hasUnusualLetters, machineHost } from "@/lib/client/arguments/unusual-letters";
import { counted, t } from "@/lib/client/words/t";
import { Danger } from "./danger";
import { ExactLetters } from "./exact-letters";
import { Said } from "./said";

const lettersWords = (host: string | null): string =>
  host ? t("letters beyond a to z: {host}", { host }) : t("letters beyond a to z");

function receiversWords(count: number, outside: number): string {
  return outside === 0
    ? counted(count, {
        one: "{count} recipient, none of them external",
        other: "{count} recipients, none of them external",
      })
    : counted(
        count,
        {
          one: "{count} recipient, {outside} of them external",
          other: "{count} recipients, {outside} of them external",
        },
        { outside },
      );
}

function dangersOf(recipient: Recipient, ownDomains: readonly string[]): string[] {
  const { address } = recipient;
  const domain = domainOf(address);
  const machine = domain && machineHost(domain);
  return [
    domain === null ? t("not an address") : null,
    domain !== null && isExternal(address, ownDomains) ? t("external") : null,
    hasUnusualLetters(address) ? lettersWords(machine) : null,
    hasAddressAsName(recipient) ? t("its name is another address") : null,
  ].filter((danger) => danger !== null);
}

type Props = { recipients: readonly Recipient[]; ownDomains: readonly string[] };

/** Who gets it, one a line, with those outside marked. */
export function Recipients({ recipients, ownDomains }: Props) {
  if (recipients.length === 0) return <span className="text-muted">{t("nobody")}</span>;
  const outside = recipients.filter(({ address }) => isExternal(address, ownDomains)).length;
  return (
    <>
      {recipients.length > 2 && <p className="text-muted">{receiversWords(recipients.length, outside)}</p>}
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
