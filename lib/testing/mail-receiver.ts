import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export type MailReceiver = {
  /** For SMTP_URL. */
  url: string;
  /** What was sent, headers and all. */
  letters: string[];
  /** Takes no more letters, or takes them again. */
  refuse: (isRefusing: boolean) => void;
  close: () => Promise<void>;
};

const REPLIES: Readonly<Record<string, string>> = { DATA: "354 go on", QUIT: "221 bye" };

/** A mail server that keeps what it is given. */
export async function aMailReceiver(): Promise<MailReceiver> {
  const letters: string[] = [];
  let isRefusing = false;

  const serve = (socket: Socket) => {
    let [waiting, letter]: [string, string[] | null] = ["", null];
    const say = (line: string) => void socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (letter === null) {
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === "DATA") letter = [];
        return say(verb === "MAIL" && isRefusing ? "451 not now, s3cret" : (REPLIES[verb] ?? "250 ok"));
      }
      if (line !== ".") return void letter.push(line);
      letters.push(letter.join("\n"));
      letter = null;
      say("250 taken");
    };
    socket.on("data", (chunk) => {
      const lines = (waiting + chunk).split("\r\n");
      waiting = lines.pop() ?? "";
      for (const line of lines) take(line);
    });
    socket.on("error", () => undefined);
    say("220 receiver");
  };

  const server = createServer(serve).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`,
    letters,
    refuse: (on) => {
      isRefusing = on;
    },
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
