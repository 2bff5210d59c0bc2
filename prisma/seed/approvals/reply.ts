import { quoted, text } from "../text";
import type { World } from "../world";
import type { ApprovalDraft, ApprovalStory } from "./draft";

type Reply = Omit<ApprovalDraft, "key" | "agent" | "toolArgs" | "trigger" | "asked"> & {
  /** The message that is answered. */
  readonly to: string;
  readonly answer: string;
};

/** A drafted answer to a message in the inbox, with the message quoted below. */
export const reply =
  (draftOf: (world: World) => Reply): ApprovalStory =>
  (world) => {
    const { to, answer, links = [], ...rest } = draftOf(world);
    const message = world.message(to);
    return {
      ...rest,
      key: `reply-${to}`,
      agent: message.party.organization === "helio" ? "billing" : "support",
      toolArgs: {
        tool_type: "reply_to_email",
        in_reply_to: `<${to}@mail.${message.from.split("@")[1] ?? "example"}>`,
        to: [message.from],
        subject: message.subject.startsWith("RE: ") ? message.subject : `RE: ${message.subject}`,
        body: answer,
        quoted: text`
          On ${message.sentAt.toISOString()}, ${message.from} wrote:
          ${quoted(message.body)}`,
      },
      trigger: {
        type: "email_received",
        from_email: message.from,
        subject: message.subject,
        received_at: message.sentAt.toISOString(),
      },
      asked: { afterMessage: to },
      links: [{ message: to }, ...links, { party: message.party.key }],
    };
  };
