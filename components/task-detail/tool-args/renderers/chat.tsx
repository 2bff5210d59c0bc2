import { chatCall, chatDangers, readChat } from "@/lib/client/arguments/calls/chat-call";
import { t } from "@/lib/client/words/t";
import { Dangers } from "../parts/danger";
import { Letter } from "../parts/letter";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import { Sheet } from "../parts/sheet";
import type { Renderer } from "./renderer";

export const chat: Renderer = {
  call: chatCall,
  show: (fields) => {
    const { channel, text } = readChat(fields);
    return (
      <>
        {channel && (
          <Rows>
            <Row name={t("Channel")}>
              <span className="font-medium">
                <Said text={channel} />
              </span>
            </Row>
          </Rows>
        )}
        {text && (
          <Sheet>
            <Dangers of={chatDangers(text)} />
            <Letter text={text} />
          </Sheet>
        )}
      </>
    );
  },
};
