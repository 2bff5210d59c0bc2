import { t } from "@/lib/client/words/t";
import { type Args, Fields } from "../fields";
import { recipientsOf, recipientWords } from "../recipients";
import type { Call } from "./call";

/** The parts of a message by mail that a reviewer looks for. */
export const readEmail = (fields: Fields) => ({
  from: fields.recipients("from", "from_email", "sender"),
  to: fields.recipients("to", "recipients", "to_email", "recipient"),
  cc: fields.recipients("cc"),
  bcc: fields.recipients("bcc"),
  replyTo: fields.recipients("reply_to"),
  subject: fields.text("subject"),
  html: fields.text("html", "html_body", "body_html"),
  body: fields.text("body", "text", "message", "content"),
});

const hasAddress = (value: unknown): boolean =>
  (recipientsOf(value) ?? []).some(({ address }) => address.includes("@"));

const isText = (value: unknown): boolean => typeof value === "string";

export const emailCall: Call = {
  toolTypes: [
    "send_email",
    "email",
    "send_mail",
    "email_send",
    "gmail_send",
    "gmail_send_email",
    "draft_email",
  ],
  fits: ({ to, subject, body, html, text }) =>
    hasAddress(to) && isText(subject) && (isText(body) || isText(html) || isText(text)),
  words: (args: Args) => {
    const to = recipientWords(readEmail(new Fields(args)).to ?? []);
    return to ? t("Send e-mail to {to}", { to }) : t("Send an e-mail");
  },
};
