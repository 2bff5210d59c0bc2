import { dayFrom, isoDay, workingTime } from "./clock";
import { INVOICES, PAYMENT_TERM } from "./context/invoices";
import type { MessageData } from "./context/message";
import { MESSAGES_ELSEWHERE } from "./context/messages-elsewhere";
import { INBOX_MESSAGES } from "./context/messages-inbox";
import { QUESTION_MESSAGES } from "./context/messages-questions";
import { PARTIES, type PartyKey } from "./context/parties";
import type { OrganizationSlug } from "./people";
import { longDay, money } from "./text";

const MAILBOX: Record<OrganizationSlug, string> = {
  northwind: "accounts@northwind.example",
  helio: "billing@heliolabs.example",
  quarry: "desk@quarrybank.example",
};

type Party = (typeof PARTIES)[number];

function partyOf(key: PartyKey): Party {
  const found = PARTIES.find((each) => each.key === key);
  if (!found) throw new Error(`No demo party ${key}`);
  return found;
}

function invoicesAt(now: Date) {
  return INVOICES.map(([number, partyKey, cents, dueIn]) => {
    const party = partyOf(partyKey);
    const issuedOn = dayFrom(now, dueIn - PAYMENT_TERM);
    const dueOn = dayFrom(now, dueIn);
    return {
      number,
      party,
      cents,
      issuedOn,
      dueOn,
      daysOverdue: -dueIn,
      amount: money(cents, party.currency),
      issued: longDay(issuedOn),
      due: longDay(dueOn),
    };
  });
}

export type Invoice = ReturnType<typeof invoicesAt>[number];

function messageAt(now: Date, data: MessageData) {
  const party = partyOf(data.party);
  const theirs = data.address ?? party.email;
  const ours = MAILBOX[party.organization];
  const [from, to] = data.direction === "inbound" ? [theirs, ours] : [ours, theirs];
  const { key, subject, body, direction } = data;
  return { key, party, subject, body, direction, from, to, sentAt: workingTime(now, data.daysAgo, key) };
}

type Message = ReturnType<typeof messageAt>;

/** What the stories of the demo talk about, as it stands at `now`. */
export type World = {
  readonly now: Date;
  readonly invoices: readonly Invoice[];
  readonly messages: readonly Message[];
  readonly party: (key: PartyKey) => Party;
  readonly invoice: (number: string) => Invoice;
  readonly message: (key: string) => Message;
  /** `YYYY-MM-DD`, so many days from today. */
  readonly day: (days: number) => string;
  /** The same day in words. */
  readonly dayInWords: (days: number) => string;
};

function lookUp<Value>(values: readonly Value[], nameOf: (value: Value) => string) {
  const byName = new Map(values.map((value) => [nameOf(value), value]));
  return (name: string): Value => {
    const found = byName.get(name);
    if (!found) throw new Error(`Nothing in the demo data is called ${name}`);
    return found;
  };
}

export function createWorld(now: Date): World {
  const invoices = invoicesAt(now);
  const messages = [...QUESTION_MESSAGES, ...INBOX_MESSAGES, ...MESSAGES_ELSEWHERE].map((data) =>
    messageAt(now, data),
  );
  return {
    now,
    invoices,
    messages,
    party: partyOf,
    invoice: lookUp(invoices, (invoice) => invoice.number),
    message: lookUp(messages, (message) => message.key),
    day: (days) => isoDay(dayFrom(now, days)),
    dayInWords: (days) => longDay(dayFrom(now, days)),
  };
}
