import { t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import { recipientWords } from "../recipients";
import type { Call } from "./call";
import { readEmail } from "./email-call";

/** An e-mail, and what it answers. */
export const readReply = (fields: Fields) => ({
  ...readEmail(fields),
  inReplyTo: fields.text("in_reply_to", "message_id", "thread_id"),
  quoted: fields.text("quoted", "quoted_text", "quote", "original_message", "original"),
});

export const replyCall: Call = {
  toolTypes: ["reply_to_email", "reply_email", "email_reply", "reply", "gmail_reply"],
  fits: () => false,
  words: (args) => {
    const to = recipientWords(readReply(new Fields(args)).to ?? []);
    return to ? t("Reply to {to}", { to }) : t("Reply to an e-mail");
  },
};
