import { Untrusted } from "@/components/ui/untrusted";
import { readReply, replyCall } from "@/lib/client/arguments/calls/reply-call";
import { t } from "@/lib/client/words/t";
import { Letter } from "../parts/letter";
import { Row } from "../parts/row";
import { Said } from "../parts/said";
import { EmailView } from "./email";
import type { Renderer } from "./renderer";

/** An answer, with what it answers below it as the agent quotes it. */
export const reply: Renderer = {
  call: replyCall,
  show: (fields, around) => {
    const { inReplyTo, quoted, ...email } = readReply(fields);
    return (
      <>
        <EmailView email={email} {...around}>
          {inReplyTo && (
            <Row name={t("In reply to")}>
              <span className="font-mono text-code">
                <Said text={inReplyTo} />
              </span>
            </Row>
          )}
        </EmailView>
        {quoted && (
          <div className="mt-2 text-muted">
            <Untrusted by={t("the message that is answered, as the agent quotes it")}>
              <Letter text={quoted} />
            </Untrusted>
          </div>
        )}
      </>
    );
  },
};
