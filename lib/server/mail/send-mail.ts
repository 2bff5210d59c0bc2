import { env } from "../env";

/** Whether the server was told how to send mail. */
export const canMail = (): boolean => env().SMTP_URL !== undefined;

/** A mail server that does not answer must not hold the worker for long. */
const LIMIT_MS = 10_000;

export type Mail = { to: string; subject: string; text: string };

/** Hands a mail to the mail server. @throws where that does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set");
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: LIMIT_MS,
    greetingTimeout: LIMIT_MS,
    socketTimeout: LIMIT_MS,
  });
  try {
    await transport.sendMail({ ...mail, from: MAIL_FROM });
  } finally {
    transport.close();
  }
}

type Told = { code?: unknown; responseCode?: unknown };

/** What is wrong, without what was said: answers of mail servers can hold what they were sent. */
export function mailProblem(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as Told;
  const parts = [
    typeof code === "string" ? code : "it failed",
    typeof responseCode === "number" ? responseCode : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}
