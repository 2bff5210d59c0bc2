import { sql } from "../db/pool";
import { mailProblem, sendMail } from "../mail/send-mail";
import { invitationUrl, openInvitationToken } from "./invitation-token";
import { saveMailed, selectToMail, type ToMail } from "./invitations-sql";

const letter = ({ organizationName, invitedByName, role }: ToMail, url: string) => ({
  subject: `${invitedByName} invites you to ${organizationName} in Countersign`,
  text: [
    `${invitedByName} invites you to ${organizationName} in Countersign, as ${role}.`,
    "AI agents ask there before they act, and people approve or reject what they want to do.",
    `To join, open this address. It works once, and only for some days:\n\n${url}`,
    "If you do not know what this is about, do nothing.",
  ].join("\n\n"),
});

/**
 * Mails an invitation, where it is still to be mailed; it may arrive twice where the process ends in between.
 * @throws where the mail server does not take it, so that it is tried again.
 */
export async function sendInvitation(key: { organizationUid: string; uid: string }): Promise<void> {
  const invitation = await selectToMail(sql(), key);
  if (!invitation?.email) return;
  const url = invitationUrl(openInvitationToken(invitation.sealedToken));
  try {
    await sendMail({ to: invitation.email, ...letter(invitation, url) });
  } catch (error) {
    const problem = mailProblem(error);
    await saveMailed(sql(), key, problem);
    throw new Error(`An invitation could not be mailed: ${problem}`);
  }
  await saveMailed(sql(), key, null);
}
