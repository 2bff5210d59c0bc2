import { emailCall, readEmail } from "@/lib/client/arguments/calls/email-call";
import { looksLikeHtml } from "@/lib/client/arguments/plain-html";
import type { Recipient } from "@/lib/client/arguments/recipients";
import { t } from "@/lib/client/words/t";
import { HtmlLetter } from "../parts/html-letter";
import { Letter } from "../parts/letter";
import { Recipients } from "../parts/recipients";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import { Sheet } from "../parts/sheet";
import type { Around, Renderer } from "./renderer";

type Props = Around & { email: ReturnType<typeof readEmail>; children?: React.ReactNode };

const LINES = [
  [t("From"), "from"],
  [t("To"), "to"],
  [t("Cc"), "cc"],
  [t("Bcc"), "bcc"],
  [t("Reply to"), "replyTo"],
] as const;

/** The head of a message and its body; between them, what else belongs to the head. */
export function EmailView({ email, ownDomains, children }: Props) {
  const lines = LINES.flatMap(([name, key]): { name: string; recipients: readonly Recipient[] }[] =>
    email[key] ? [{ name, recipients: email[key] }] : [],
  );
  const { subject, body, html } = email;
  return (
    <>
      <Rows>
        {lines.map(({ name, recipients }) => (
          <Row key={name} name={name}>
            <Recipients recipients={recipients} ownDomains={ownDomains} />
          </Row>
        ))}
        {subject && (
          <Row name={t("Subject")}>
            <span className="font-medium">
              <Said text={subject} />
            </span>
          </Row>
        )}
        {children}
      </Rows>
      {body && <Sheet>{looksLikeHtml(body) ? <HtmlLetter html={body} /> : <Letter text={body} />}</Sheet>}
      {html && (
        <Sheet>
          <HtmlLetter html={html} />
        </Sheet>
      )}
    </>
  );
}

export const email: Renderer = {
  call: emailCall,
  show: (fields, around) => <EmailView email={readEmail(fields)} {...around} />,
};
