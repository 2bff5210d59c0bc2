import { t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import type { Call } from "./call";

export const readChat = (fields: Fields) => ({
  channel: fields.text("channel", "channel_name", "channel_id", "room", "to", "recipient"),
  text: fields.text("text", "message", "body", "content"),
});

const EVERYBODY = /<!(?:channel|here|everyone)>|(?:^|\s)@(?:channel|here|everyone|all)\b/i;

export const chatDangers = (text: string): string[] =>
  EVERYBODY.test(text) ? [t("notifies everybody")] : [];

export const chatCall: Call = {
  toolTypes: [
    ...["slack", "slack_message", "send_slack_message", "slack_post_message", "post_message", "chat_message"],
    ...["send_chat_message", "teams_message", "send_teams_message", "discord_message", "send_message"],
  ],
  fits: ({ channel, text, message }) =>
    typeof channel === "string" &&
    /^[#@]\S+$/.test(channel) &&
    (typeof text === "string" || typeof message === "string"),
  words: (args) => {
    const { channel } = readChat(new Fields(args));
    return channel ? t("Post to {channel}", { channel }) : t("Post a message");
  },
};
