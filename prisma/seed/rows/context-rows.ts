import type { Prisma } from "@/prisma/generated/client";
import { dayFrom } from "../clock";
import { PARTIES } from "../context/parties";
import { uidOf } from "../uid";
import type { World } from "../world";

/** In days: longer ago than the oldest invoice. */
const PARTIES_SINCE = -365;

export const partyRows = (world: World): Prisma.PartyCreateManyInput[] =>
  PARTIES.map(({ key, organization, name, email }) => ({
    organizationUid: uidOf("organization", organization),
    uid: uidOf("party", key),
    name,
    email,
    createdAt: dayFrom(world.now, PARTIES_SINCE),
  }));

export const invoiceRows = (world: World): Prisma.InvoiceCreateManyInput[] =>
  world.invoices.map(({ number, party, cents, issuedOn, dueOn }) => ({
    organizationUid: uidOf("organization", party.organization),
    uid: uidOf("invoice", number),
    invoiceNumber: number,
    partyUid: uidOf("party", party.key),
    amountDueCents: cents,
    currency: party.currency,
    issuedOn,
    dueOn,
    createdAt: issuedOn,
  }));

export const messageRows = (world: World): Prisma.MessageCreateManyInput[] =>
  world.messages.map(({ key, party, subject, body, direction, from, to, sentAt }) => ({
    organizationUid: uidOf("organization", party.organization),
    uid: uidOf("message", key),
    subject,
    fromEmail: from,
    toEmail: to,
    direction,
    body,
    sentAt,
    createdAt: sentAt,
  }));
