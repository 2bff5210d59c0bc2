import { ROLES } from "@/lib/domain/permissions";
import { oneOf, text, uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";
import { organizationParams } from "./settings";

const anyone = ["session", "bearer"] as const;
const MAX_DAYS = 30;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("must be an e-mail address").max(200, "must have at most 200 characters"));

/** Of a password that is set here; existing ones are taken as they are. */
const newPassword = text(12, 200);

const fields = {
  uid: z.guid(),
  role: z.enum(ROLES),
  email: z.string().nullable(),
  invited_by: z.strictObject({ user_uid: z.guid(), user_name: z.string() }),
  created_at: exactInstant,
  expires_at: exactInstant,
  mailed_at: exactInstant.nullable(),
  mail_problem: z.string().nullable().meta({ description: "Why the last attempt to mail it failed" }),
};

const invitation = z.strictObject(fields).meta({ id: "DeskInvitation" });
export type InvitationView = z.output<typeof invitation>;

const madeInvitation = z
  .strictObject({
    ...fields,
    url: z
      .string()
      .meta({ description: "Cannot be read again", example: "https://desk.example.com/invite/…" }),
    is_mailed: z.boolean().meta({ description: "Whether it is on its way to the address" }),
  })
  .meta({ id: "DeskMadeInvitation" });
export type MadeInvitationView = z.output<typeof madeInvitation>;

export const listInvitationsOp = operation({
  contract: desk,
  id: "listInvitations",
  method: "GET",
  path: "/api/organizations/{organization_uid}/invitations",
  summary: "List invitations",
  description: "Those that were neither accepted nor revoked, newest first; expired ones for 30 days.",
  auth: anyone,
  permission: "organization:administer",
  params: organizationParams,
  response: z.strictObject({
    items: z.array(invitation),
    can_mail: z.boolean().meta({ description: "Whether the server can send mail" }),
  }),
  status: 200,
  message: "Invitations retrieved",
  errors: ["not_found"],
});

export const createInvitationOp = operation({
  contract: desk,
  id: "createInvitation",
  method: "POST",
  path: "/api/organizations/{organization_uid}/invitations",
  summary: "Invite somebody",
  description:
    "Makes a link that lets one person in, once. With `email` it is for the account of that address, and mailed there where the server can send mail. The answer is the same whether the address has an account or not. For people.",
  auth: anyone,
  permission: "organization:administer",
  params: organizationParams,
  body: z.object({
    role: oneOf(ROLES),
    email: email.nullable().default(null),
    expires_in_days: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(MAX_DAYS, `must be at most ${MAX_DAYS}`)
      .default(7),
  }),
  example: { role: "reviewer", email: "jo@example.com" },
  response: madeInvitation,
  status: 201,
  message: "Invitation made",
  errors: ["not_found"],
});

export const revokeInvitationOp = operation({
  contract: desk,
  id: "revokeInvitation",
  method: "DELETE",
  path: "/api/organizations/{organization_uid}/invitations/{invitation_uid}",
  summary: "Revoke an invitation",
  description: "Its link lets nobody in any more. 404 once it was accepted.",
  auth: anyone,
  permission: "organization:administer",
  params: z.object({ organization_uid: uid, invitation_uid: uid }),
  response: null,
  status: 204,
  message: "Invitation revoked",
  errors: ["not_found"],
});

const token = text(1, 200);
const password = text(1, 1000);

/**
 * What is sent to `POST /api/invitations/accept`, which takes no credential and so is no operation: as whoever is signed
 * in, with the password of an account, or with a new account.
 */
export const acceptBody = z.discriminatedUnion("as", [
  z.object({ as: z.literal("session"), token }),
  z.object({ as: z.literal("account"), token, email, password }),
  z.object({ as: z.literal("new_account"), token, email, name: text(1, 120), password: newPassword }),
]);
export type AcceptBody = z.input<typeof acceptBody>;
